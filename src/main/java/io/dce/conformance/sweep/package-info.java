/** Judges every read operation of published documents by every OPS rule: first collects, then judges. */
package io.dce.conformance.sweep;
