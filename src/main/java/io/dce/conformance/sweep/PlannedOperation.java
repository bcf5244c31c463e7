package io.dce.conformance.sweep;

import io.dce.conformance.openapi.ApiDocument;
import io.dce.conformance.openapi.ApiOperation;
import io.dce.conformance.sweep.plan.OperationShare;
import java.util.concurrent.CompletableFuture;

/**
 * An operation and its result, once there is one.
 *
 * @param document where it is declared
 * @param share what it is asked for of what takes turns
 */
public record PlannedOperation(
        ApiDocument document,
        ApiOperation operation,
        OperationShare share,
        CompletableFuture<OperationResult> result) {}
