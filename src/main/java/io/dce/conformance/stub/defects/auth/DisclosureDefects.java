package io.dce.conformance.stub.defects.auth;

import static io.dce.conformance.stub.variation.Defect.defect;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.dce.conformance.stub.variation.AnswerRewrite;
import io.dce.conformance.stub.variation.Defect;
import io.dce.conformance.stub.variation.UnverifiedJwt;
import java.util.List;

/** AUTH-12: refusals that show the inside of the platform. */
public final class DisclosureDefects {
    public static final List<Defect> ALL = List.of(
            refusals(
                    "refusal-shows-stack-trace",
                    "A bad key is refused with the page that Express shows outside production, stack trace and all.",
                    "<pre>UnauthorizedError: jwt malformed<br> &nbsp; &nbsp;at Layer.handle "
                            + "(/app/node_modules/express/lib/router/layer.js:95:5)</pre>"),
            refusals(
                    "refusal-shows-line-of-source",
                    "A bad key is refused with the line of the source that did it.",
                    "rejected in /src/gateway/auth/verify.go:214"),
            refusals(
                    "refusal-shows-file-of-server",
                    "A bad key is refused with the file that it was verified with.",
                    "signature does not match '/etc/dce/keys/issuer.pub'"),
            defect(
                    "AUTH-12",
                    "refusal-shows-file-in-a-header",
                    "A bad key is refused with the file that it was verified with, in a header.",
                    parts -> AnswerRewrite.answer(
                            (call, answer) -> answer.status() == 401,
                            answer -> answer.withHeader("x-debug", "/etc/dce/keys/issuer.pub"))),
            defect(
                    "AUTH-12",
                    "expired-refusal-shows-stack-trace",
                    "The refusal of an expired key has a stack trace, and no other has.",
                    parts -> AnswerRewrite.answer(
                            (call, answer) -> answer.status() == 401
                                    && UnverifiedJwt.of(call)
                                            .filter(key -> key.genuine(parts) && key.expired(parts))
                                            .isPresent(),
                            answer -> answer.withBody("at dce.Gateway.verify(Gateway.java:214)".getBytes(UTF_8)))),
            refusals(
                    "refusal-shows-settings-of-server",
                    "A bad key is refused with the file of settings that could not be read.",
                    "open /home/dce/gateway/settings.yaml: permission denied"),
            refusals(
                    "refusal-shows-file-of-windows",
                    "A bad key is refused with the file that it was verified with, on Windows.",
                    "{\"code\":16,\"message\":\"bad signature: C:\\\\dce\\\\keys\\\\issuer.pub\",\"details\":[]}"));

    private DisclosureDefects() {}

    private static Defect refusals(String name, String sentence, String text) {
        return defect(
                "AUTH-12",
                name,
                sentence,
                parts -> AnswerRewrite.answer(
                        (call, answer) -> answer.status() == 401, answer -> answer.withBody(text.getBytes(UTF_8))));
    }
}
