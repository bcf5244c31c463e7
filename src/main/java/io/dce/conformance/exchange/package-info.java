/** One immutable request and its answer. */
package io.dce.conformance.exchange;
