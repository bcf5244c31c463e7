/** Values for parameters, as their document declares them. */
package io.dce.conformance.sweep.value;
