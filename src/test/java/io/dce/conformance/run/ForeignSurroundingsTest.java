package io.dce.conformance.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.cli.Main;
import io.dce.conformance.stub.Stub;
import io.dce.conformance.stub.platform.StubOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run in a process whose language, home, folder for temporary files and proxies are not those of its makers. */
@Tag("proof")
@Timeout(240)
class ForeignSurroundingsTest {
    /** Rules that format, compare and count; all of them take a minute on a busy machine. */
    private static final String SOME =
            "@req-KEY-1 or @req-KEY-2 or @req-KEY-7 or @req-KEY-8 or @req-PAGE-2 or @req-AUTH-4"
                    + " or @req-HTTP-4 or @req-USER-5";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"tr, TR", "ar, EG"})
    void theVerdictIsTheSameInEveryLanguage(String language, String country) throws Exception {
        try (Stub stub = Stub.start(StubOptions.defaults().withUsers(12))) {
            String said = run(stub, 0, List.of("-Duser.language=" + language, "-Duser.country=" + country));

            assertThat(said).doesNotContain("\nfailed", "\ninconclusive").doesNotContainPattern("[٠-٩]");
        }
    }

    /** Whoever listens at the proxy would get the key. */
    @Test
    void noProxyNoHomeAndNoFolderForTemporaryFilesAreUsed() throws Exception {
        Path nowhere = Files.writeString(folder.resolve("no-folder"), "");
        try (Stub stub = Stub.start(StubOptions.defaults().withUsers(12));
                ServerSocket proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            List<String> options = new ArrayList<>(List.of(
                    "-Duser.home=" + nowhere.resolve("home"),
                    "-Djava.io.tmpdir=" + nowhere.resolve("tmp"),
                    "-Dhttp.nonProxyHosts=",
                    "-DsocksNonProxyHosts=",
                    "-Djava.net.useSystemProxies=true"));
            for (String kind : List.of("http.proxy", "https.proxy", "socksProxy")) {
                options.add("-D" + kind + "Host=127.0.0.1");
                options.add("-D" + kind + "Port=" + proxy.getLocalPort());
            }

            String said = run(stub, proxy.getLocalPort(), options);

            assertThat(said).doesNotContain("\nfailed", "\ninconclusive");
            proxy.setSoTimeout(1);
            assertThat(Stream.of(proxy).filter(ForeignSurroundingsTest::wasAsked))
                    .isEmpty();
        }
    }

    private static boolean wasAsked(ServerSocket proxy) {
        try {
            proxy.accept().close();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private String run(Stub stub, int proxyPort, List<String> options) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "run",
                "-Ddce.url=" + stub.url(),
                "-Ddce.tags=" + SOME,
                "-Ddce.reports=" + folder.resolve("reports")));
        Path output = folder.resolve("output.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("DCE_TOKEN", stub.adminKey());
        for (String name : List.of("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")) {
            builder.environment().put(name, "http://127.0.0.1:" + proxyPort);
        }
        Process process = builder.start();
        assertThat(process.waitFor(200, TimeUnit.SECONDS)).isTrue();
        String said = Files.readString(output, UTF_8);
        assertThat(process.exitValue()).as("of some rules alone: " + said).isEqualTo(2);
        assertThat(said).contains("NOT PROVEN");
        return said;
    }
}
