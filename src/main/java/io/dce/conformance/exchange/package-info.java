/** One immutable request and its answer; the run's secrets and their redaction. */
package io.dce.conformance.exchange;
