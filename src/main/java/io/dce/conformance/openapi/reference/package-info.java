/** The references of a document, and the files that they lead to, brought together in one tree. */
package io.dce.conformance.openapi.reference;
