/** Defects that break HTTP rules. */
package io.dce.conformance.stub.defects.http;
