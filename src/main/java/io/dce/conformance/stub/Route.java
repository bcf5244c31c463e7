package io.dce.conformance.stub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where a call leads.
 *
 * @param operation what it asks for
 * @param ids what it put in the places of the path parameters, decoded, in their order
 */
record Route(Operation operation, List<String> ids) {
    /**
     * The route of the call.
     *
     * @throws Refusal if there is none: 404 for an unknown path, 501 for a method that the path doesn't have
     */
    static Route of(Call call) {
        List<String> segments = segments(call.path());
        List<Operation> here = Arrays.stream(Operation.values())
                .filter(operation -> matches(operation.segments(), segments))
                .toList();
        if (here.isEmpty()) {
            throw Status.NOT_FOUND.refusal("Not Found");
        }
        return here.stream()
                .filter(operation -> operation.isAsked(call))
                .findFirst()
                .map(operation -> new Route(operation, ids(operation.segments(), segments)))
                .orElseThrow(() -> Status.UNIMPLEMENTED.refusal("Method Not Allowed"));
    }

    static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }

    private static boolean matches(List<String> template, List<String> segments) {
        if (template.size() != segments.size()) {
            return false;
        }
        for (int i = 0; i < template.size(); i++) {
            boolean fits = isParameter(template.get(i))
                    ? !segments.get(i).isEmpty()
                    : template.get(i).equals(segments.get(i));
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static List<String> ids(List<String> template, List<String> segments) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < template.size(); i++) {
            if (isParameter(template.get(i))) {
                ids.add(decode(segments.get(i)));
            }
        }
        return List.copyOf(ids);
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{");
    }

    private static String decode(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException e) {
            throw Status.INVALID_ARGUMENT.refusal("malformed path");
        }
    }
}
