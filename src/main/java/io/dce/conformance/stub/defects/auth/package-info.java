/** Defects that break AUTH rules. */
package io.dce.conformance.stub.defects.auth;
