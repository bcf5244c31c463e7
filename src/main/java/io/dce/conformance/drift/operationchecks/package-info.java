/**
 * Compares two operations. {@link io.dce.conformance.drift.operationchecks.OperationCheck} is the list of what is looked
 * at.
 */
package io.dce.conformance.drift.operationchecks;
