package io.dce.conformance.stub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The parameters of a query, read as grpc-gateway reads them: unknown ones are ignored, bad ones are refused. */
final class Query {
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]+");

    private final List<String[]> pairs;

    private Query(List<String[]> pairs) {
        this.pairs = pairs;
    }

    static Query of(Call call) {
        return new Query(Arrays.stream(call.query().split("&", -1))
                .map(pair -> pair.split("=", 2))
                .toList());
    }

    Optional<String> text(String name) {
        List<String> values = pairs.stream()
                .filter(pair -> decode(pair[0]).equals(name))
                .map(pair -> pair.length == 1 ? "" : decode(pair[1]))
                .toList();
        if (values.size() > 1) {
            throw Status.INVALID_ARGUMENT.refusal("too many values for field \"" + name + "\"");
        }
        return values.stream().findFirst();
    }

    /** The int32 of that name; 0 and absent are the same in proto3 and mean the default. */
    int int32(String name, int byDefault) {
        String text = text(name).orElse("0");
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

    private static String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded, UTF_8);
        } catch (IllegalArgumentException e) {
            throw Status.INVALID_ARGUMENT.refusal("malformed query");
        }
    }
}
