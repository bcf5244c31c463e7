/** Whether JSON satisfies a schema of a published document, as OpenAPI, JSON Schema and ProtoJSON mean it. */
package io.dce.conformance.check.ops.schema;
