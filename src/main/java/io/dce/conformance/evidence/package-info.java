/** The ledger of a run that is under way: what happens is written and added up, without secrets. */
package io.dce.conformance.evidence;
