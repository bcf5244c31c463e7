/** Operations in a normal form that is the same for Swagger 2.0, OpenAPI 3.0 and 3.1. */
package io.dce.conformance.drift.operation;
