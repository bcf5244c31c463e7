/**
 * Reads answers for the checks: JSON, lists and pages, ids, timestamps, stack traces. Nothing here says what is
 * promised.
 */
package io.dce.conformance.check.reading;
