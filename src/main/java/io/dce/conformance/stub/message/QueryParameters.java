package io.dce.conformance.stub.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The parameters of a query, read as grpc-gateway reads them: unknown ones are ignored, bad ones are refused. */
public final class QueryParameters {
    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");

    private final List<Pair> pairs;

    private record Pair(String name, byte[] value) {
        static Pair of(String encoded) {
            String[] parts = encoded.split("=", 2);
            return new Pair(
                    new String(PercentEncoding.query(parts[0]), UTF_8),
                    PercentEncoding.query(parts.length == 1 ? "" : parts[1]));
        }
    }

    private QueryParameters(List<Pair> pairs) {
        this.pairs = pairs;
    }

    /**
     * That of a call.
     *
     * @throws CallRefusal if it isn't well encoded, or parted by semicolons
     */
    public static QueryParameters of(StubCall call) {
        if (call.query().contains(";")) {
            throw RpcStatus.INVALID_ARGUMENT.refusal("invalid semicolon separator in query");
        }
        return new QueryParameters(
                Arrays.stream(call.query().split("&", -1)).map(Pair::of).toList());
    }

    /**
     * The text of that name.
     *
     * @throws CallRefusal 400 if there are several, or members of it; 500 if it isn't UTF-8, since gRPC can't pass it on
     */
    public Optional<String> text(String name) {
        return value(name)
                .map(bytes -> PercentEncoding.text(bytes)
                        .orElseThrow(() -> RpcStatus.INTERNAL.refusal(
                                "grpc: error while marshaling: string field contains invalid UTF-8")));
    }

    /** The int32 of that name; 0 and absent are the same in proto3 and mean the default. */
    public int int32(String name, int byDefault) {
        String text = value(name).map(bytes -> new String(bytes, UTF_8)).orElse("0");
        try {
            int value = INTEGER.matcher(text).matches() ? Integer.parseInt(text) : -1;
            if (value >= 0) {
                return value == 0 ? byDefault : value;
            }
        } catch (NumberFormatException e) {
            // beyond an int32: refused below
        }
        throw RpcStatus.INVALID_ARGUMENT.refusal("type mismatch, parameter: " + name);
    }

    private Optional<byte[]> value(String name) {
        boolean taken = pairs.stream()
                .map(Pair::name)
                .anyMatch(given -> given.startsWith(name + ".") || given.startsWith(name + "[") && given.endsWith("]"));
        List<Pair> named =
                pairs.stream().filter(pair -> pair.name().equals(name)).toList();
        if (taken || named.size() > 1) {
            throw RpcStatus.INVALID_ARGUMENT.refusal("too many values for field \"" + name + "\", or members of it");
        }
        return named.stream().map(Pair::value).findFirst();
    }
}
