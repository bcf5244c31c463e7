/** What most likely lies behind the failures of a run, by the pattern of the rules that fail. */
package io.dce.conformance.evidence.cause;
