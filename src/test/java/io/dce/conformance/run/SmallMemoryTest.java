package io.dce.conformance.run;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.cli.Main;
import io.dce.conformance.evidence.result.Conclusion;
import io.dce.conformance.evidence.result.ResultTally;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.stub.Stub;
import io.dce.conformance.stub.WithStub;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run with little memory at a platform that is out for it ends with its verdict and its reports, and crashes nowhere. */
@Tag("proof")
@WithStub(users = 3)
class SmallMemoryTest {
    private static final int MIB = 1 << 20;
    private static final byte[] CHUNK = ("10000\r\n" + "[".repeat(1 << 16) + "\r\n").getBytes(ISO_8859_1);

    private static final String SOME =
            "@req-KEY-1 or @req-KEY-2 or @req-KEY-5 or @req-PAGE-1 or @req-USER-1 or @req-AUTH-1 or @req-AUTH-7";

    private final Stub stub;

    @TempDir
    private Path folder;

    SmallMemoryTest(Stub stub) {
        this.stub = stub;
    }

    /** What the platform sends instead of the body of each answer. */
    enum Attack {
        LARGE {
            @Override
            void send(String head, OutputStream out) throws IOException {
                byte[] values = "{\"a\":[1,2]},".repeat(MIB / 12).getBytes(ISO_8859_1);
                out.write((head + "\r\nContent-Length: " + 30L * values.length + "\r\n\r\n").getBytes(ISO_8859_1));
                for (int i = 0; i < 30; i++) {
                    out.write(values);
                }
            }
        },
        PACKED {
            @Override
            void send(String head, OutputStream out) throws IOException {
                byte[] packed = packed(200);
                out.write((head + "\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.length + "\r\n\r\n")
                        .getBytes(ISO_8859_1));
                out.write(packed);
            }
        },
        ENDLESS {
            @Override
            void send(String head, OutputStream out) throws IOException {
                out.write((head + "\r\nTransfer-Encoding: chunked\r\n\r\n").getBytes(ISO_8859_1));
                while (true) {
                    out.write(CHUNK);
                }
            }
        },
        CROWDED {
            @Override
            void send(String head, OutputStream out) throws IOException {
                String item = "{\"id\":\"other-%06d\",\"name\":\"laptop\",\"createdAt\":\"1700000000000\","
                        + "\"updatedAt\":\"1700000000000\",\"expiredAt\":\"\"}";
                StringBuilder body = new StringBuilder("{\"items\":[");
                for (int i = 0; i < 100_000; i++) {
                    body.append(i == 0 ? "" : ",").append(item.formatted(i));
                }
                body.append("]}");
                out.write((head + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body).getBytes(ISO_8859_1));
            }
        };

        /** Sends it, after the status line and fields that say nothing of the body. */
        abstract void send(String head, OutputStream out) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void theRunEndsWithItsVerdictAndItsReports(Attack attack) throws Exception {
        try (WireBetween hostile = new WireBetween(stub.url(), (request, answer, out) -> {
            if (request.startsWith("GET ")) {
                attack.send(withoutFraming(answer), out);
            } else {
                out.write(answer.getBytes(ISO_8859_1));
            }
        })) {
            ChildJvm.Ended ended = new ChildJvm(folder, Map.of("DCE_TOKEN", stub.adminKey()))
                    .run(
                            List.of(),
                            List.of("-Xmx128m"),
                            Main.class,
                            List.of(
                                    "run",
                                    "--url=" + hostile.url(),
                                    "-Ddce.tags=" + SOME,
                                    "-Ddce.timeout.run=8s",
                                    "-Ddce.timeout.answer=5s",
                                    "-Ddce.reports=reports"));

            assertThat(ended.exitCode()).as(ended.toString()).isEqualTo(Conclusion.NOT_PROVEN.exitCode());
            assertThat(ended.err()).isEmpty();
            assertThat(ended.out()).doesNotContain("\tat ");
        }
        RunResult result = ResultTally.of(folder.resolve("reports/ledger.ndjson"));
        assertThat(result.conclusion()).isEqualTo(Conclusion.NOT_PROVEN);
        assertThat(result.rules()).noneMatch(rule -> rule.is(Outcome.ERROR));
        assertThat(folder.resolve("reports/sign-off/sign-off.html")).isNotEmptyFile();
        assertThat(folder.resolve("reports/internal-error.txt")).doesNotExist();
    }

    private static String withoutFraming(String answer) {
        return answer.substring(0, answer.indexOf("\r\n\r\n"))
                        .replaceAll("(?i)\r\n(content-length|transfer-encoding|connection):[^\r]*", "")
                + "\r\nConnection: close";
    }

    private static byte[] packed(int mebibytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] blanks = new byte[MIB];
        Arrays.fill(blanks, (byte) ' ');
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < mebibytes; i++) {
                out.write(blanks);
            }
        }
        return bytes.toByteArray();
    }
}
