/**
 * Asks operations that write, so that their refusals are seen, and does nothing by it. The {@code WritePlan} says of each
 * how it can be asked without harm, or why not; what may leave is decided once more in {@code client.writes}. In doubt it
 * is not asked, and counted with its reason.
 *
 * <p>A request can do no harm since its body begins like no document and its identifiers are random. It is sent with the
 * key as well: only where the key is not refused does the refusal of others prove something.
 */
package io.dce.conformance.sweep.writes;
