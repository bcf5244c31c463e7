/** Revokes the keys of this run and of earlier runs that are provably the kit's, and names all others. */
package io.dce.conformance.cleanup;
