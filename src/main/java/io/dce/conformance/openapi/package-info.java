/** Any OpenAPI document: its operations, their schemas as raw JSON, and what is odd about it. */
package io.dce.conformance.openapi;
