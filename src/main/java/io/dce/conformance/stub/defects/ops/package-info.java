/** Defects that break OPS rules. */
package io.dce.conformance.stub.defects.ops;
