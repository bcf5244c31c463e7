/** RSA key pairs that are quick to make and quick to sign with, for tests that need many signatures and no security. */
package io.dce.conformance.rsa;
