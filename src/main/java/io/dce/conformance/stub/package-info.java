/** The bundled DCE, started and stopped. */
package io.dce.conformance.stub;
