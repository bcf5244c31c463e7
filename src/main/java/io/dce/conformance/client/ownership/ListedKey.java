package io.dce.conformance.client.ownership;

/**
 * An entry of a list of access keys.
 *
 * @param id its id, empty when it has none
 * @param name its name, empty when it has none
 * @param createdAt when it came to be, as the list says it; empty when it doesn't
 */
public record ListedKey(String id, String name, String createdAt) {}
