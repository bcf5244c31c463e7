/** The catalogue of benign variations: what the kit must not mind. */
package io.dce.conformance.stub.benign;
