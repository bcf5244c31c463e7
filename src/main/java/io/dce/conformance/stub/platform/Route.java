package io.dce.conformance.stub.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dce.conformance.stub.message.CallRefusal;
import io.dce.conformance.stub.message.PercentEncoding;
import io.dce.conformance.stub.message.RpcStatus;
import io.dce.conformance.stub.message.StubCall;
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
public record Route(ContractOperation operation, List<String> ids) {
    /**
     * The route of the call. As with grpc-gateway, the path is decoded first: what was sent as {@code %2F} parts it.
     *
     * @throws CallRefusal if there is none: 404 for an unknown path, 501 for a method that the path doesn't have, 500 where a
     *     parameter isn't UTF-8, since gRPC can't pass it on
     */
    public static Route of(StubCall call) {
        byte[] path = PercentEncoding.path(call.path());
        Optional<String> text = PercentEncoding.text(path);
        List<String> segments = PercentEncoding.segments(text.orElse(new String(path, UTF_8)));
        List<ContractOperation> here = Arrays.stream(ContractOperation.values())
                .filter(operation -> matches(operation.segments(), segments))
                .toList();
        if (here.isEmpty()) {
            throw RpcStatus.NOT_FOUND.refusal("Not Found");
        }
        ContractOperation asked = here.stream()
                .filter(operation -> operation.isAsked(call))
                .findFirst()
                .orElseThrow(() -> RpcStatus.UNIMPLEMENTED.refusal("Method Not Allowed"));
        if (text.isEmpty()) {
            throw RpcStatus.INTERNAL.refusal("grpc: error while marshaling: string field contains invalid UTF-8");
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
