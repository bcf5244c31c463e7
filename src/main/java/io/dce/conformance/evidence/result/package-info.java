/** What follows from the events of a run, and from nothing else. */
package io.dce.conformance.evidence.result;
