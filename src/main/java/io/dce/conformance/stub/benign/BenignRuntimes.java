package io.dce.conformance.stub.benign;

import static io.dce.conformance.stub.variation.BenignVariation.benign;
import static io.dce.conformance.stub.variation.SecretChanges.CREATION;

import io.dce.conformance.stub.message.HttpFraming;
import io.dce.conformance.stub.message.RpcStatus;
import io.dce.conformance.stub.message.StrictJson;
import io.dce.conformance.stub.platform.CallMatch;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.variation.AdmissionChanges;
import io.dce.conformance.stub.variation.AnswerRewrite;
import io.dce.conformance.stub.variation.BenignVariation;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What other runtimes than grpc-gateway do, or other versions of it. */
final class BenignRuntimes {
    static final List<BenignVariation> ALL = List.of(
            benign("head-served", "HEAD is GET without the content.", parts -> AdmissionChanges.heads()),
            benign(
                    "queries-read-loosely",
                    "An empty parameter is as good as none, and of several the first counts.",
                    parts -> PlatformChange.layer(
                            (call, platform) -> platform.apply(call.withQuery(loosely(call.query()))))),
            benign(
                    "challenge-of-the-api",
                    "The API's own 401 names the scheme, as that of the gateway in front does.",
                    parts -> AnswerRewrite.answer(
                            (call, answer) -> answer.status() == 401,
                            answer -> answer.withHeader("www-authenticate", "Bearer error=\"invalid_token\""))),
            benign(
                    "no-metadata-shown",
                    "No header of an answer comes from gRPC.",
                    parts -> PlatformChange.answer(
                            (call, answer) -> answer.withoutHeader("grpc-metadata-content-type"))),
            benign(
                    "no-blanks-after-commas",
                    "JSON has no blanks, as older versions write it.",
                    parts -> PlatformChange.answer((call, answer) -> answer.object()
                            .map(body -> answer.withBody(StrictJson.write(body)))
                            .orElse(answer))),
            benign(
                    "one-document-and-no-more",
                    "A body with something behind its JSON is refused.",
                    parts -> PlatformChange.layer((call, platform) -> CREATION.test(call)
                                    && !CallMatch.anonymous(call)
                                    && StrictJson.readObject(call.body().get()).isEmpty()
                            ? RpcStatus.INVALID_ARGUMENT.answer("the body is not a JSON object")
                            : platform.apply(call))),
            benign(
                    "encoded-slash-parts-nothing",
                    "A path is parted first and decoded then.",
                    parts -> PlatformChange.layer((call, platform) ->
                            platform.apply(call.withPath(call.path().replace("%2F", "%252F"))))),
            benign(
                    "lengths-stated",
                    "Long answers state their length.",
                    parts -> PlatformChange.wire(HttpFraming::plain)));

    private BenignRuntimes() {}

    private static String loosely(String query) {
        Set<String> seen = new HashSet<>();
        return Arrays.stream(query.split("&", -1))
                .filter(pair -> !pair.endsWith("=") && seen.add(pair.replaceFirst("=.*", "")))
                .collect(Collectors.joining("&"));
    }
}
