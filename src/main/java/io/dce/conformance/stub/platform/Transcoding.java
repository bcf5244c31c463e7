package io.dce.conformance.stub.platform;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.dce.conformance.stub.message.CallRefusal;
import io.dce.conformance.stub.message.RpcStatus;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.message.StubCall;
import java.util.List;
import java.util.regex.Pattern;

/** What grpc-gateway does to a call that it hands on to the API by gRPC. */
final class Transcoding {
    /** As much as a message of gRPC may be. */
    private static final int LARGEST_BODY = 4 * 1024 * 1024;

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern TIMEOUT = Pattern.compile("[0-9]{1,8}[HMSmun]");
    /** Less than a millisecond is over before anything is done. */
    private static final Pattern NO_TIME = Pattern.compile("0+[HMSm]|[0-9]{1,8}n|[0-9]{1,3}u");

    private static final Pattern PRINTABLE = Pattern.compile("[ -~]*");

    private Transcoding() {}

    /** The call as it is routed: a form is the query of a GET, where no operation takes a POST. */
    static StubCall routed(StubCall call) {
        boolean form =
                call.method().equals("POST") && call.header("content-type").equals(List.of(FORM));
        StubCall get = call.withMethod("GET");
        if (!form
                || CallMatch.operation(call).isPresent()
                || CallMatch.operation(get).isEmpty()) {
            return call;
        }
        String body = new String(call.body().get(), ISO_8859_1);
        return get.withQuery(
                call.query().isEmpty() || body.isEmpty() ? call.query() + body : body + "&" + call.query());
    }

    /**
     * What can be handed on.
     *
     * @throws CallRefusal if gRPC can't carry it, or there is no time to
     */
    static void accept(StubCall call) {
        for (String timeout : call.header("grpc-timeout")) {
            if (!TIMEOUT.matcher(timeout.strip()).matches()) {
                throw RpcStatus.INVALID_ARGUMENT.refusal("invalid grpc-timeout: " + timeout.strip());
            }
        }
        if (call.header("authorization").stream()
                .anyMatch(value -> !PRINTABLE.matcher(value.strip()).matches())) {
            throw RpcStatus.INTERNAL.refusal(
                    "header key \"authorization\" contains value with non-printable ASCII characters");
        }
        if (!call.reads() && call.body().get().length > LARGEST_BODY) {
            throw RpcStatus.RESOURCE_EXHAUSTED.refusal("trying to send message larger than max");
        }
        if (call.header("grpc-timeout").stream()
                .anyMatch(timeout -> NO_TIME.matcher(timeout.strip()).matches())) {
            throw RpcStatus.DEADLINE_EXCEEDED.refusal("context deadline exceeded");
        }
    }

    /** What the API answered, with the metadata that came along. */
    static StubAnswer answered(StubAnswer answer) {
        return answer.status() == 200 ? answer.withHeader("grpc-metadata-content-type", "application/grpc") : answer;
    }
}
