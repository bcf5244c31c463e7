/**
 * Schemas in a normal form that is the same for Swagger 2.0, OpenAPI 3.0 and 3.1: alternatives of one type each, without
 * references and {@code allOf}, with one way to say each thing.
 */
package io.dce.conformance.drift.schema;
