package io.dce.conformance.stub;

import static io.dce.conformance.stub.Benign.benign;
import static io.dce.conformance.stub.Secrets.CREATION;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What other runtimes than grpc-gateway do, or other versions of it. */
final class BenignRuntimes {
    static final List<Benign> ALL = List.of(
            benign("head-served", "HEAD is GET without the content.", parts -> Admit.heads()),
            benign(
                    "queries-read-loosely",
                    "An empty parameter is as good as none, and of several the first counts.",
                    parts -> Twist.layer((call, platform) -> platform.apply(call.withQuery(loosely(call.query()))))),
            benign(
                    "challenge-of-the-api",
                    "The API's own 401 names the scheme, as that of the gateway in front does.",
                    parts -> Rewrite.answer(
                            (call, answer) -> answer.status() == 401,
                            answer -> answer.withHeader("www-authenticate", "Bearer error=\"invalid_token\""))),
            benign(
                    "no-metadata-shown",
                    "No header of an answer comes from gRPC.",
                    parts -> Twist.answer((call, answer) -> answer.withoutHeader("grpc-metadata-content-type"))),
            benign(
                    "no-blanks-after-commas",
                    "JSON has no blanks, as older versions write it.",
                    parts -> Twist.answer((call, answer) -> answer.object()
                            .map(body -> answer.withBody(Json.write(body)))
                            .orElse(answer))),
            benign(
                    "one-document-and-no-more",
                    "A body with something behind its JSON is refused.",
                    parts -> Twist.layer((call, platform) -> CREATION.test(call)
                                    && !Calls.anonymous(call)
                                    && Json.readObject(call.body().get()).isEmpty()
                            ? Status.INVALID_ARGUMENT.answer("the body is not a JSON object")
                            : platform.apply(call))),
            benign(
                    "encoded-slash-parts-nothing",
                    "A path is parted first and decoded then.",
                    parts -> Twist.layer((call, platform) ->
                            platform.apply(call.withPath(call.path().replace("%2F", "%252F"))))),
            benign("lengths-stated", "Long answers state their length.", parts -> Twist.wire(Frames::plain)));

    private BenignRuntimes() {}

    private static String loosely(String query) {
        Set<String> seen = new HashSet<>();
        return Arrays.stream(query.split("&", -1))
                .filter(pair -> !pair.endsWith("=") && seen.add(pair.replaceFirst("=.*", "")))
                .collect(Collectors.joining("&"));
    }
}
