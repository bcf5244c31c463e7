/**
 * Checks a sign-off: who signed it, whether the files are those that it names, whether it says what the ledger says.
 */
package io.dce.conformance.signoff.verify;
