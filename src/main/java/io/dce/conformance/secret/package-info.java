/**
 * The registry of secrets: the encodings that a secret can have, how an unknown one is recognised, and how it is taken
 * out of what is written.
 */
package io.dce.conformance.secret;
