package io.dce.conformance.stub.defects.ops;

import static io.dce.conformance.stub.variation.Defect.defect;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.variation.Defect;
import io.dce.conformance.stub.variation.MemberRewrite;
import io.dce.conformance.stub.variation.Variation;
import java.util.List;
import java.util.function.UnaryOperator;

/** OPS-4, OPS-5, OPS-7: values, lines and problems that look like what is declared, and are not. */
public final class OperationValueDefects {
    private static final String CRATES = "/yard.example/v1/crates";
    private static final String LOG = "/yard.example/v1/log";

    public static final List<Defect> ALL = List.of(
            value(
                    "operation-text-below-least",
                    "A 64-bit number that is a text is below the least.",
                    "weight",
                    "\"0\""),
            value(
                    "operation-number-without-end",
                    "A number has a milliard zeros, where three are allowed.",
                    "size",
                    "1e999999999"),
            value("operation-items-equal", "A list says 1 and 1.0, which are one number.", "layers", "[1, 1.0]"),
            value("operation-time-with-blank", "A time has a blank for its T.", "packedAt", "\"2024-01-11 08:00:00Z\""),
            value(
                    "operation-leap-second",
                    "A time has a leap second where there was none.",
                    "packedAt",
                    "\"2024-01-11T08:00:60Z\""),
            value("operation-bytes-unencoded", "Bytes are no base64.", "seal", "\"as they are\""),
            defect(
                    "OPS-4",
                    "operation-line-of-other-form",
                    "The lines of a log are not what they are declared to be.",
                    MemberRewrite.of(LOG, 200, "at", "7")),
            defect(
                    "OPS-7",
                    "operation-line-cut",
                    "A line of a log breaks off.",
                    log(answer -> answer.withBody((answer.text().stripTrailing() + "\n{\"at\":").getBytes(UTF_8)))),
            defect(
                    "OPS-5",
                    "operation-problem-with-other-status",
                    "A problem says another status than its answer has.",
                    MemberRewrite.of(CRATES, 404, "status", "500")),
            defect(
                    "OPS-5",
                    "operation-problem-as-json",
                    "A problem does not say that it is one.",
                    parts -> PlatformChange.answer((call, answer) ->
                            answer.status() == 404 && call.path().contains(CRATES)
                                    ? answer.withHeader("content-type", "application/json")
                                    : answer)));

    private OperationValueDefects() {}

    private static Defect value(String name, String sentence, String member, String json) {
        return defect("OPS-4", name, sentence, MemberRewrite.of(CRATES, 200, member, json));
    }

    private static Variation log(UnaryOperator<StubAnswer> change) {
        return parts -> PlatformChange.answer(
                (call, answer) -> answer.status() == 200 && call.path().contains(LOG) ? change.apply(answer) : answer);
    }
}
