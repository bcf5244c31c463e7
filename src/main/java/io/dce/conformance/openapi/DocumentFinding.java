package io.dce.conformance.openapi;

/**
 * Something odd about a document that can be read all the same.
 *
 * @param place a JSON pointer into the document
 * @param what what is odd, in words
 */
public record DocumentFinding(String place, String what) {}
