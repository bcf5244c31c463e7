/**
 * OPS-9 to OPS-11: what the refusal of a writing operation proves. 401 and 403 are refusals, if the key is not refused for
 * the same request. Anything else lets the caller past the door, unless everybody gets it wherever he asks (routing, or a
 * look at the body, comes first), or the platform doesn't have the method at all (405, 501).
 */
package io.dce.conformance.check.ops.writes;
