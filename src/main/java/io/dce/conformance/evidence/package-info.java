/** Records a run while it goes on: every event is written to the ledger and counted, without secrets. */
package io.dce.conformance.evidence;
