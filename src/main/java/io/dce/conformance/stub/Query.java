package io.dce.conformance.stub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The parameters of a query, read as grpc-gateway reads them: unknown ones are ignored, bad ones are refused. */
final class Query {
    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");

    private final List<Pair> pairs;

    private record Pair(String name, byte[] value) {
        static Pair of(String encoded) {
            String[] parts = encoded.split("=", 2);
            return new Pair(
                    new String(Percent.query(parts[0]), UTF_8), Percent.query(parts.length == 1 ? "" : parts[1]));
        }
    }

    private Query(List<Pair> pairs) {
        this.pairs = pairs;
    }

    /**
     * That of a call.
     *
     * @throws Refusal if it isn't well encoded, or parted by semicolons
     */
    static Query of(Call call) {
        if (call.query().contains(";")) {
            throw Status.INVALID_ARGUMENT.refusal("invalid semicolon separator in query");
        }
        return new Query(
                Arrays.stream(call.query().split("&", -1)).map(Pair::of).toList());
    }

    /**
     * The text of that name.
     *
     * @throws Refusal 400 if there are several, or members of it; 500 if it isn't UTF-8, since gRPC can't pass it on
     */
    Optional<String> text(String name) {
        return value(name)
                .map(bytes -> Percent.text(bytes)
                        .orElseThrow(() -> Status.INTERNAL.refusal(
                                "grpc: error while marshaling: string field contains invalid UTF-8")));
    }

    /** The int32 of that name; 0 and absent are the same in proto3 and mean the default. */
    int int32(String name, int byDefault) {
        String text = value(name).map(bytes -> new String(bytes, UTF_8)).orElse("0");
        try {
            int value = INTEGER.matcher(text).matches() ? Integer.parseInt(text) : -1;
            if (value >= 0) {
                return value == 0 ? byDefault : value;
            }
        } catch (NumberFormatException e) {
            // beyond an int32: refused below
        }
        throw Status.INVALID_ARGUMENT.refusal("type mismatch, parameter: " + name);
    }

    private Optional<byte[]> value(String name) {
        boolean taken = pairs.stream()
                .map(Pair::name)
                .anyMatch(given -> given.startsWith(name + ".") || given.startsWith(name + "[") && given.endsWith("]"));
        List<Pair> named =
                pairs.stream().filter(pair -> pair.name().equals(name)).toList();
        if (taken || named.size() > 1) {
            throw Status.INVALID_ARGUMENT.refusal("too many values for field \"" + name + "\", or members of it");
        }
        return named.stream().map(Pair::value).findFirst();
    }
}
