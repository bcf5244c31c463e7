/** The events of a run, and the file that they are written to. */
package io.dce.conformance.evidence.ledger;
