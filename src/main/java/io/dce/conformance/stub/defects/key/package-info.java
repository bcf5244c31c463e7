/** Defects that break KEY rules. */
package io.dce.conformance.stub.defects.key;
