/** The exchanges of a run as an HTTP archive, for the tools of browsers. */
package io.dce.conformance.report.har;
