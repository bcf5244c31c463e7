/** Keys that no platform should accept: made from a valid one, from public keys, or from nothing. */
package io.dce.conformance.forge;
