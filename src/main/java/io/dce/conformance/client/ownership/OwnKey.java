package io.dce.conformance.client.ownership;

/**
 * A key that this run created, as an answer or a list has told it.
 *
 * @param id its id
 * @param name the name it was asked to have
 * @param deleted whether the platform has said that it is deleted
 */
public record OwnKey(String id, String name, boolean deleted) {}
