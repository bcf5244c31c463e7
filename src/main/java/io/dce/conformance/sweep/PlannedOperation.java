package io.dce.conformance.sweep;

import io.dce.conformance.spec.Document;
import io.dce.conformance.spec.Operation;
import java.util.concurrent.CompletableFuture;

/**
 * An operation and its result, once there is one.
 *
 * @param document where it is declared
 * @param share what it is asked for of what takes turns
 */
public record PlannedOperation(
        Document document, Operation operation, Share share, CompletableFuture<OperationResult> result) {}
