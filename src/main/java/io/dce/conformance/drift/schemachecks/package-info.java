/**
 * Compares two schemas. {@link io.dce.conformance.drift.schemachecks.SchemaCheck} is the list of what is looked at; a new
 * check is one more line there, and a function that says what it finds.
 */
package io.dce.conformance.drift.schemachecks;
