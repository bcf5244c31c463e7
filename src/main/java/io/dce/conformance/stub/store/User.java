package io.dce.conformance.stub.store;

/**
 * A user of the platform; times are as the API writes them.
 *
 * @param admin whether the user may see and change the others
 */
public record User(
        String id,
        String name,
        String email,
        String description,
        String firstname,
        String lastname,
        String source,
        boolean enabled,
        String createdAt,
        String updatedAt,
        String lastLoginAt,
        boolean admin) {}
