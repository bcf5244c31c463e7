package io.dce.conformance.stub.defects.http;

import static io.dce.conformance.stub.message.HttpFraming.ascii;
import static io.dce.conformance.stub.message.HttpFraming.head;
import static io.dce.conformance.stub.platform.CallMatch.ask;
import static io.dce.conformance.stub.platform.ContractOperation.DELETE_OWN_KEY;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_OWN_KEYS;
import static io.dce.conformance.stub.variation.Defect.defect;

import io.dce.conformance.stub.message.ContentCodings;
import io.dce.conformance.stub.message.HttpFraming;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.message.WireFormat;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.variation.Defect;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** HTTP-2: answers that don't come whole, don't end, or aren't what they say they are. */
public final class FramingDefects {
    /** Longer than anybody waits. */
    private static final long FOREVER_MILLIS = 30_000;

    public static final List<Defect> ALL = List.of(
            framing("length-too-long", "Content-Length says more than comes.", successes(), (call, answer, out) -> {
                out.write(head(answer, "content-length: " + (answer.body().length + 10)));
                out.write(answer.body());
                return false;
            }),
            framing("length-too-short", "Content-Length says less than comes.", successes(), (call, answer, out) -> {
                out.write(head(answer, "content-length: " + (answer.body().length - 1)));
                out.write(answer.body());
                return true;
            }),
            framing(
                    "waits-for-more",
                    "Content-Length says more than comes, and the connection stays open.",
                    keyList(),
                    (call, answer, out) -> {
                        out.write(head(answer, "content-length: " + (answer.body().length + 10)));
                        out.write(answer.body());
                        return pause(out, FOREVER_MILLIS);
                    }),
            framing(
                    "last-chunk-missing",
                    "The chunks end without the one that ends them.",
                    successes(),
                    (call, answer, out) -> {
                        out.write(head(answer, "transfer-encoding: chunked"));
                        chunk(answer.body(), out);
                        return false;
                    }),
            framing("chunk-cut", "A chunk is shorter than it says.", successes(), (call, answer, out) -> {
                out.write(head(answer, "transfer-encoding: chunked"));
                out.write(ascii(Integer.toHexString(answer.body().length + 16) + "\r\n"));
                out.write(answer.body());
                return false;
            }),
            framing("chunk-size-unreadable", "The size of a chunk is no number.", keyList(), (call, answer, out) -> {
                out.write(head(answer, "transfer-encoding: chunked"));
                out.write(ascii("zz\r\n"));
                out.write(answer.body());
                return false;
            }),
            framing(
                    "length-and-chunks",
                    "An answer has both a length and chunks, and they differ.",
                    successes(),
                    (call, answer, out) -> {
                        out.write(head(answer, "content-length: 5", "transfer-encoding: chunked"));
                        chunk(answer.body(), out);
                        out.write(ascii("0\r\n\r\n"));
                        return true;
                    }),
            framing("two-lengths", "An answer has two lengths.", successes(), (call, answer, out) -> {
                out.write(head(answer, "content-length: " + answer.body().length, "content-length: 3"));
                out.write(answer.body());
                return true;
            }),
            framing("negative-length", "An answer has a length below zero.", successes(), (call, answer, out) -> {
                out.write(head(answer, "content-length: -5", "connection: close"));
                out.write(answer.body());
                return false;
            }),
            framing(
                    "gzip-that-is-none",
                    "What is declared as gzip is none.",
                    successes(),
                    (call, answer, out) -> HttpFraming.plain(call, answer.withHeader("content-encoding", "gzip"), out)),
            framing(
                    "gzip-with-more-behind-it",
                    "Something comes behind the gzip stream.",
                    successes(),
                    (call, answer, out) -> {
                        StubAnswer gzipped = ContentCodings.gzipped(answer);
                        byte[] body = gzipped.body();
                        byte[] more = Arrays.copyOf(body, body.length + 2);
                        more[body.length] = '\r';
                        more[body.length + 1] = '\n';
                        return HttpFraming.plain(call, gzipped.withBody(more), out);
                    }),
            framing("gzip-cut", "The gzip stream is cut off.", successes(), (call, answer, out) -> {
                StubAnswer gzipped = ContentCodings.gzipped(answer);
                byte[] body = gzipped.body();
                return HttpFraming.plain(call, gzipped.withBody(Arrays.copyOf(body, body.length - 8)), out);
            }),
            framing(
                    "connection-dropped",
                    "The list of keys ends in the middle, with the connection.",
                    keyList(),
                    (call, answer, out) -> {
                        out.write(head(answer, "content-length: " + answer.body().length));
                        out.write(answer.body(), 0, answer.body().length / 2);
                        return false;
                    }),
            framing(
                    "no-answer",
                    "A deletion is never answered: the connection is closed.",
                    ask(DELETE_OWN_KEY),
                    (call, answer, out) -> false),
            framing(
                    "hangs",
                    "The list of keys never comes.",
                    keyList(),
                    (call, answer, out) -> pause(out, FOREVER_MILLIS)),
            framing("drips", "The list of keys comes a byte at a time.", keyList(), (call, answer, out) -> {
                out.write(head(answer, "content-length: " + answer.body().length));
                for (byte one : answer.body()) {
                    out.write(one);
                    pause(out, 200);
                }
                return true;
            }),
            framing("refusal-cut", "A refusal says that it is longer than it is.", refusals(), (call, answer, out) -> {
                out.write(head(answer, "content-length: " + (answer.body().length + 10)));
                out.write(answer.body());
                return false;
            }));

    private FramingDefects() {}

    /** Which answers it befalls. */
    interface Choice {
        boolean test(StubCall call, StubAnswer answer);
    }

    private static Choice successes() {
        return (call, answer) -> answer.status() == 200 && call.connection().calls() > 1;
    }

    private static Choice refusals() {
        return (call, answer) -> answer.status() == 401 || answer.status() == 403;
    }

    private static Choice keyList() {
        Predicate<StubCall> list = ask(LIST_OWN_KEYS);
        return (call, answer) -> answer.status() == 200 && list.test(call);
    }

    private static Defect framing(String name, String sentence, Predicate<StubCall> when, WireFormat wire) {
        return framing(name, sentence, (call, answer) -> when.test(call), wire);
    }

    private static Defect framing(String name, String sentence, Choice when, WireFormat wire) {
        return defect(
                "HTTP-2",
                name,
                sentence,
                parts -> PlatformChange.wire((call, answer, out) ->
                        when.test(call, answer) && !call.method().equals("HEAD")
                                ? wire.write(call, answer, out)
                                : HttpFraming.plain(call, answer, out)));
    }

    private static void chunk(byte[] body, OutputStream out) throws IOException {
        out.write(ascii(Integer.toHexString(body.length) + "\r\n"));
        out.write(body);
        out.write(ascii("\r\n"));
    }

    /** Sends what there is and then nothing for so long. */
    static boolean pause(OutputStream out, long millis) throws IOException {
        out.flush();
        try {
            return new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
