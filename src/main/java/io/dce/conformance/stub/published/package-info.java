/** The read operations of published documents, with data that their schemas allow. */
package io.dce.conformance.stub.published;
