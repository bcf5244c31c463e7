package io.dce.conformance.sweep.path;

/**
 * A value for a path parameter.
 *
 * @param parameter its name
 * @param value the value
 * @param from where it was found, in words, for the report
 * @param own whether it is an item's own identifier, from the list that the operation belongs to
 */
public record ParameterValue(String parameter, String value, String from, boolean own) {}
