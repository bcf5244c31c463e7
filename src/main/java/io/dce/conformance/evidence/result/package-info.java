/** The results of a run, computed from its events and from nothing else. */
package io.dce.conformance.evidence.result;
