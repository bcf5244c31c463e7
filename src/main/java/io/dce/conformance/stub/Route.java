package io.dce.conformance.stub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where a call leads.
 *
 * @param operation what it asks for
 * @param ids what it put in the places of the path parameters, decoded, in their order
 */
record Route(Operation operation, List<String> ids) {
    /**
     * The route of the call. As with grpc-gateway, the path is decoded first: what was sent as {@code %2F} parts it.
     *
     * @throws Refusal if there is none: 404 for an unknown path, 501 for a method that the path doesn't have, 500 where a
     *     parameter isn't UTF-8, since gRPC can't pass it on
     */
    static Route of(Call call) {
        byte[] path = Percent.path(call.path());
        Optional<String> text = Percent.text(path);
        List<String> segments = Percent.segments(text.orElse(new String(path, UTF_8)));
        List<Operation> here = Arrays.stream(Operation.values())
                .filter(operation -> matches(operation.segments(), segments))
                .toList();
        if (here.isEmpty()) {
            throw Status.NOT_FOUND.refusal("Not Found");
        }
        Operation asked = here.stream()
                .filter(operation -> operation.isAsked(call))
                .findFirst()
                .orElseThrow(() -> Status.UNIMPLEMENTED.refusal("Method Not Allowed"));
        if (text.isEmpty()) {
            throw Status.INTERNAL.refusal("grpc: error while marshaling: string field contains invalid UTF-8");
        }
        return new Route(asked, ids(asked.segments(), segments));
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
                ids.add(segments.get(i));
            }
        }
        return List.copyOf(ids);
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{");
    }
}
