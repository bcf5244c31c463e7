/** Defects that break PAGE rules. */
package io.dce.conformance.stub.defects.page;
