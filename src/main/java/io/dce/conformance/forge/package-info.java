/** Forged and malformed keys, made from a valid key, from public keys, or from nothing. */
package io.dce.conformance.forge;
