package io.dce.conformance.forge;

/**
 * Something that is shown as an access key and isn't one.
 *
 * @param name what is wrong with it, in words
 * @param key what stands where the key belongs
 */
public record Forgery(String name, String key) {}
