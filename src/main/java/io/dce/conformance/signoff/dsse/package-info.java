/** DSSE envelopes, the keys for them, and a strict reader. */
package io.dce.conformance.signoff.dsse;
