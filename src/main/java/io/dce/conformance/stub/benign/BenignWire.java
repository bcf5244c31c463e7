package io.dce.conformance.stub.benign;

import static io.dce.conformance.stub.variation.BenignVariation.benign;

import io.dce.conformance.stub.message.ContentCodings;
import io.dce.conformance.stub.message.HttpFraming;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.variation.AnswerDelays;
import io.dce.conformance.stub.variation.AnswerRewrite;
import io.dce.conformance.stub.variation.BenignVariation;
import io.dce.conformance.stub.variation.CallCounter;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Other ways to put the same on the wire, and to be busy. */
final class BenignWire {
    private static final String PRODUCT = "/some-product";
    private static final int OFTEN = 40;
    private static final int CALLS_A_CONNECTION = 5;

    static final List<BenignVariation> ADDRESSES = List.of(
            benign("tls", "HTTPS, with a certificate of a private CA.", parts -> PlatformChange.NONE)
                    .on(options -> options.withTls(true)),
            benign(
                            "path-prefix",
                            "The platform lives under a path.",
                            parts -> PlatformChange.layer((call, platform) -> call.path()
                                            .startsWith(PRODUCT + "/")
                                    ? platform.apply(call.withPath(call.path().substring(PRODUCT.length())))
                                    : StubAnswer.text(404, "default backend - 404")))
                    .under(PRODUCT));

    static final List<BenignVariation> FRAMES = List.of(
            benign("gzip", "Who accepts gzip gets gzip.", parts -> gzip()),
            benign(
                    "chunked",
                    "Answers come in chunks, with extensions and a trailer.",
                    parts -> PlatformChange.wire(HttpFraming::chunked)),
            benign(
                    "gzip-in-chunks",
                    "Who accepts gzip gets gzip, in chunks.",
                    parts -> gzip().and(PlatformChange.wire(HttpFraming::chunked))),
            benign(
                    "connection-close",
                    "Every answer is the last one on its connection.",
                    parts -> PlatformChange.wire((call, answer, out) -> {
                        HttpFraming.plain(call, answer.withHeader("connection", "close"), out);
                        return false;
                    })),
            benign(
                    "until-closed",
                    "An answer ends where its connection ends, without a length.",
                    parts -> PlatformChange.wire(HttpFraming::untilClosed)),
            benign(
                    "connection-closed-after-five",
                    "A connection carries five calls, the last of which says so.",
                    parts -> PlatformChange.wire(
                            (call, answer, out) -> call.connection().calls() < CALLS_A_CONNECTION
                                    ? HttpFraming.plain(call, answer, out)
                                    : HttpFraming.untilClosed(call, answer, out))),
            benign(
                    "connection-dropped-after-five",
                    "A connection is dropped after five calls, and nobody says so.",
                    parts -> PlatformChange.wire((call, answer, out) -> HttpFraming.plain(call, answer, out)
                            && call.connection().calls() < CALLS_A_CONNECTION)),
            benign(
                    "capital-headers",
                    "The names of headers are in capitals.",
                    parts -> PlatformChange.wire(HttpFraming.spelled(name -> name.toUpperCase(Locale.ROOT)))),
            benign(
                    "titled-headers",
                    "The names of headers begin with capitals.",
                    parts -> PlatformChange.wire(HttpFraming.spelled(HttpFraming::capitalised))));

    static final List<BenignVariation> MANNERS = List.of(
            benign(
                    "more-headers",
                    "A proxy adds headers of its own.",
                    parts -> PlatformChange.answer((call, answer) -> answer.withHeader(
                                    "x-envoy-upstream-service-time", "7")
                            .withHeader("x-request-id", UUID.randomUUID().toString())
                            .withHeader("vary", "Accept-Encoding, Origin")
                            .withHeader("cache-control", "no-store")
                            .withHeader("set-cookie", "route=a1b2c3; Path=/; HttpOnly")
                            .withHeader("x-ratelimit-remaining", "991"))),
            benign(
                    "metadata-fields-refused",
                    "A filter in front refuses every request with a key in a field that becomes metadata.",
                    parts -> PlatformChange.layer((call, platform) ->
                            call.header("grpc-metadata-authorization").isEmpty()
                                    ? platform.apply(call)
                                    : StubAnswer.text(400, "blocked"))),
            benign("head-405", "HEAD is not allowed.", parts -> method("HEAD", 405)),
            benign(
                    "other-methods-405",
                    "A method that isn't there is a 405.",
                    parts -> AnswerRewrite.answer(
                            (call, answer) ->
                                    answer.status() == 501 && answer.text().contains("Method Not Allowed"),
                            answer -> answer.withStatus(405).withHeader("allow", "GET"))),
            BenignGateway.routesFirst(),
            benign(
                    "trailing-slash-301",
                    "An address with a slash at its end is moved to the one without.",
                    parts ->
                            PlatformChange.layer((call, platform) -> call.path().endsWith("/")
                                    ? StubAnswer.text(301, "")
                                            .withHeader("location", call.path().replaceFirst("/+$", ""))
                                    : platform.apply(call))));

    static final List<BenignVariation> LOAD = List.of(
            benign("latency", "Every answer takes 30 ms.", parts -> AnswerDelays.latency(() -> 30)),
            benign(
                    "jitter",
                    "An answer takes up to 80 ms, one longer than the other.",
                    parts -> AnswerDelays.latency(
                            () -> ThreadLocalRandom.current().nextLong(80))),
            benign("slow-now-and-then", "One in fifty answers takes half a second.", parts -> {
                CallCounter count = new CallCounter();
                return AnswerDelays.latency(() -> count.up() % 50 == 0 ? 500 : 0);
            }),
            busy(
                    "busy-429",
                    "Now and then it is too much: 429, with Retry-After in seconds.",
                    answer -> answer.withStatus(429).withHeader("retry-after", "1")),
            busy(
                    "busy-429-without-a-time",
                    "Now and then it is too much: 429, and nothing says for how long.",
                    answer -> answer.withStatus(429)),
            busy(
                    "busy-503",
                    "Now and then there is nobody: 503, with Retry-After in seconds.",
                    answer -> answer.withStatus(503).withHeader("retry-after", "1")),
            busy(
                    "busy-503-until-a-date",
                    "Now and then there is nobody: 503, with a date to come back at.",
                    answer -> answer.withStatus(503)
                            .withHeader(
                                    "retry-after",
                                    DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                            ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(2)))),
            BenignGateway.unreachedNowAndThen(),
            benign("busy-at-first", "The first two requests meet a 503 with Retry-After.", parts -> {
                CallCounter count = new CallCounter();
                return PlatformChange.layer((call, platform) -> count.up() <= 2
                        ? StubAnswer.text(503, "starting").withHeader("retry-after", "1")
                        : platform.apply(call));
            }));

    private BenignWire() {}

    private static PlatformChange gzip() {
        Predicate<StubCall> accepts = call ->
                call.header("accept-encoding").stream().anyMatch(v -> v.matches("(?i)(.*,\\s*)?gzip\\s*(,.*)?"));
        return PlatformChange.answer((call, answer) ->
                accepts.test(call) ? ContentCodings.gzipped(answer).withHeader("vary", "Accept-Encoding") : answer);
    }

    /** Busy once in a while, and never twice for the same caller in a row. */
    private static BenignVariation busy(String name, String sentence, UnaryOperator<StubAnswer> refusal) {
        return benign(name, sentence, parts -> {
            CallCounter count = new CallCounter();
            Set<String> told = ConcurrentHashMap.newKeySet();
            return PlatformChange.layer((call, platform) -> {
                String request = call.method() + call.path() + call.query() + call.header("authorization");
                boolean again = told.remove(request);
                if (!again && count.up() % OFTEN == 0) {
                    told.add(request);
                    return refusal.apply(StubAnswer.text(429, "no healthy upstream"));
                }
                return platform.apply(call);
            });
        });
    }

    private static PlatformChange method(String method, int status) {
        return PlatformChange.layer(
                (call, platform) -> call.method().equals(method) ? StubAnswer.text(status, "") : platform.apply(call));
    }
}
