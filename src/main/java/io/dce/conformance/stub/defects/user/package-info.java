/** Defects that break USER rules. */
package io.dce.conformance.stub.defects.user;
