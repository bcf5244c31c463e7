/** Revokes the keys of this run and of earlier ones, as far as they are provably ours, and names the others. */
package io.dce.conformance.cleanup;
