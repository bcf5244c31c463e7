/** The catalogue of benign variations: differences that the kit must accept. */
package io.dce.conformance.stub.benign;
