/** Reads answers for the checks: JSON, lists and pages, ids, timestamps, stack traces. No rule is judged here. */
package io.dce.conformance.check.reading;
