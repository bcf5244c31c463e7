/** The ledger of verdicts and exchanges, and the writers that read it. */
package io.dce.conformance.evidence;
