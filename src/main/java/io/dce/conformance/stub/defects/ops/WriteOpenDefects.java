package io.dce.conformance.stub.defects.ops;

import static io.dce.conformance.stub.variation.Defect.defect;

import io.dce.conformance.stub.message.RpcStatus;
import io.dce.conformance.stub.message.StrictJson;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.platform.CallMatch;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.platform.PlatformParts;
import io.dce.conformance.stub.variation.AdmissionChanges;
import io.dce.conformance.stub.variation.Defect;
import io.dce.conformance.stub.variation.WriteTarget;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** OPS-9: operations that write and don't ask who calls. */
public final class WriteOpenDefects {
    private static final String OVERRIDE = "x-http-method-override";
    private static final String FORM = "application/x-www-form-urlencoded";

    public static final List<Defect> ALL = List.of(
            open("write-open-create", "Anybody may create one kind of thing.", WriteTarget.CREATE),
            open("write-open-put", "Anybody may replace one kind of thing.", WriteTarget.REPLACE),
            open("write-open-settings", "Anybody may change the settings.", WriteTarget.SETTINGS),
            open("write-open-patch", "Anybody may change one kind of thing.", WriteTarget.CHANGE),
            open("write-open-delete", "Anybody may delete one kind of thing.", WriteTarget.DELETION),
            open("write-open-delete-part", "Anybody may delete a part of a thing.", WriteTarget.PART),
            open("write-open-verb", "Anybody may call a verb behind a colon.", WriteTarget.VERB),
            open("write-open-action", "Anybody may call one action of a thing.", WriteTarget.ACTION),
            opens(
                    "writes-open",
                    "Only reads ask who calls.",
                    parts -> WriteTarget.any(parts, "POST", "PUT", "PATCH", "DELETE")),
            opens("deletes-open", "No deletion asks who calls.", parts -> WriteTarget.any(parts, "DELETE")),
            opens("posts-open", "No POST asks who calls.", parts -> WriteTarget.any(parts, "POST")),
            opens("puts-open", "No PUT asks who calls.", parts -> WriteTarget.any(parts, "PUT")),
            opens("patches-open", "No PATCH asks who calls.", parts -> WriteTarget.any(parts, "PATCH")),
            opens(
                    "writes-open-in-one-version",
                    "One version of an API doesn't ask who calls.",
                    WriteTarget::ofLaterVersion),
            opens("write-open-with-query", "A query opens an operation that writes.", parts -> {
                Predicate<StubCall> asked = WriteTarget.REPLACE.asked(parts);
                return call -> !call.query().isEmpty() && asked.test(call);
            }),
            opens(
                    "write-open-for-unknown-id",
                    "What a path names is looked up before anybody asks who calls.",
                    parts -> {
                        Predicate<StubCall> asked = WriteTarget.DELETION.asked(parts);
                        return call -> CallMatch.endsInUuid(call) && asked.test(call);
                    }),
            defect(
                    "OPS-9",
                    "write-open-to-override",
                    "Who asks for another method in a field is not asked who he is.",
                    parts -> AdmissionChanges.asAdmin(parts, WriteOpenDefects::overrides)
                            .and(PlatformChange.layer((call, platform) -> platform.apply(
                                    overrides(call) && call.method().equals("POST")
                                            ? call.withMethod(
                                                    call.header(OVERRIDE).get(0))
                                            : call)))),
            defect(
                    "OPS-9",
                    "write-open-to-form",
                    "The POST of a form is taken for a GET, and not asked who calls.",
                    parts -> AdmissionChanges.asAdmin(parts, WriteOpenDefects::isForm)
                            .and(PlatformChange.layer((call, platform) -> platform.apply(
                                    isForm(call) && call.method().equals("POST") ? call.withMethod("GET") : call)))),
            answers(
                    "write-reads-the-body-first",
                    "One operation looks at the body before it asks who calls.",
                    RpcStatus.INVALID_ARGUMENT.answer("the body is no JSON object")),
            answers(
                    "write-hides-in-404",
                    "One operation says that it isn't there.",
                    RpcStatus.NOT_FOUND.answer("no machine")),
            answers(
                    "write-conflicts-first",
                    "One operation looks for conflicts before it asks who calls.",
                    RpcStatus.FAILED_PRECONDITION.answer("exists").withStatus(409)),
            answers(
                    "write-minds-media-type-first",
                    "One operation looks at the media type before it asks who calls.",
                    RpcStatus.INVALID_ARGUMENT.answer("media type").withStatus(415)),
            answers(
                    "write-validates-first",
                    "One operation validates before it asks who calls.",
                    RpcStatus.INVALID_ARGUMENT.answer("invalid").withStatus(422)),
            answers(
                    "write-fails-first",
                    "One operation fails before it asks who calls.",
                    RpcStatus.INTERNAL.answer("nil pointer dereference")),
            answers(
                    "write-sends-to-login",
                    "One operation that writes sends callers without a key to a login page.",
                    StubAnswer.text(302, "").withHeader("location", "/login")),
            answers("write-says-done", "One operation says that it is done.", StubAnswer.json(StrictJson.object())),
            answers(
                    "write-says-accepted",
                    "One operation says that it is going to be done.",
                    StubAnswer.text(202, "")));

    private WriteOpenDefects() {}

    private static boolean overrides(StubCall call) {
        return !call.header(OVERRIDE).isEmpty();
    }

    private static boolean isForm(StubCall call) {
        return call.header("content-type").equals(List.of(FORM))
                && call.header(OVERRIDE).isEmpty();
    }

    private static Defect open(String name, String sentence, WriteTarget target) {
        return opens(name, sentence, target::asked);
    }

    private static Defect opens(String name, String sentence, Function<PlatformParts, Predicate<StubCall>> where) {
        return defect("OPS-9", name, sentence, parts -> {
            Predicate<StubCall> asked = where.apply(parts);
            return AdmissionChanges.asAdmin(parts, call -> CallMatch.anonymous(call) && asked.test(call));
        });
    }

    /** Nobody gets this instead of a refusal. */
    private static Defect answers(String name, String sentence, StubAnswer answer) {
        return defect("OPS-9", name, sentence, parts -> {
            Predicate<StubCall> asked = WriteTarget.REPLACE.asked(parts);
            return PlatformChange.answer(
                    (call, faithful) -> CallMatch.anonymous(call) && asked.test(call) ? answer : faithful);
        });
    }
}
