/** What a difference is, and whom it breaks. */
package io.dce.conformance.drift.difference;
