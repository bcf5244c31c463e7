/**
 * The registry of secrets: the encodings of a secret, how an unknown secret is recognised, and how secrets are removed
 * from output.
 */
package io.dce.conformance.secret;
