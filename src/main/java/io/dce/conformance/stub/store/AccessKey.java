package io.dce.conformance.stub.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What is kept of an access key: never its secret.
 *
 * @param expiresAt when it ends; empty for never
 */
public record AccessKey(String id, String name, Instant createdAt, Optional<Instant> expiresAt) {}
