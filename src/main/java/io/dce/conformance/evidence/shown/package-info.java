/** The exchange that broke a promise, as reports show it: its body pretty-printed, the place marked, without secrets. */
package io.dce.conformance.evidence.shown;
