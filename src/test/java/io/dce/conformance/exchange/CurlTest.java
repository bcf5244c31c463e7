package io.dce.conformance.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.escape.ShellWord;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The curl command, pasted into a shell, asks the same again. */
class CurlTest {
    private static final URI USERS = URI.create("https://staging.example/dce/users?page=1&pageSize=10");

    @Test
    void aShellReadsTheCommandAsItIsMeant() throws Exception {
        Request request = new Request(
                "POST",
                USERS,
                List.of(
                        new Header("Authorization", "Bearer it's $HOME `id` \\ \"key\""),
                        new Header("Content-Type", "application/json")),
                "{\"name\":\"O'Hara; rm -rf $(pwd) &\n*\"}",
                "Alice");

        assertThat(arguments(Curl.of(request, false, ShellWord::of)))
                .containsExactly(
                        "-i",
                        "-X",
                        "POST",
                        "-H",
                        "Authorization: Bearer it's $HOME `id` \\ \"key\"",
                        "-H",
                        "Content-Type: application/json",
                        "--data-raw",
                        "{\"name\":\"O'Hara; rm -rf $(pwd) &\n*\"}",
                        USERS.toString());
    }

    @Test
    void whatCurlSendsByItselfIsLeftOut() throws Exception {
        Request request = new Request(
                "GET",
                USERS,
                List.of(
                        new Header("Host", "staging.example"),
                        new Header("Connection", "Keep-Alive"),
                        new Header("accept-encoding", "gzip"),
                        new Header("User-Agent", "dce-conformance"),
                        new Header("Content-Length", "0"),
                        new Header("X-Kept", "yes")),
                "",
                "Alice");

        assertThat(arguments(Curl.of(request, false, ShellWord::of)))
                .containsExactly("-i", "-X", "GET", "-H", "X-Kept: yes", USERS.toString());
    }

    @Test
    void aCodingThatIsTurnedDownIsSaid() throws Exception {
        Request request = new Request("GET", USERS, List.of(new Header("Accept-Encoding", "gzip;q=0")), "", "Alice");

        assertThat(arguments(Curl.of(request, false, ShellWord::of)))
                .containsExactly("-i", "-X", "GET", "-H", "Accept-Encoding: gzip;q=0", USERS.toString());
    }

    @Test
    void aFieldWithoutAValueIsWrittenAsCurlWantsIt() throws Exception {
        Request request = new Request("GET", USERS, List.of(new Header("Authorization", "")), "", "nobody");

        assertThat(arguments(Curl.of(request, false, ShellWord::of)))
                .containsExactly("-i", "-X", "GET", "-H", "Authorization;", USERS.toString());
    }

    @Test
    void headIsAskedWithItsOwnOption() throws Exception {
        assertThat(arguments(Curl.of(new Request("HEAD", USERS, List.of(), "", "Alice"), false, ShellWord::of)))
                .containsExactly("-i", "-I", USERS.toString());
    }

    @Test
    void unverifiedCertificatesStayUnverified() throws Exception {
        assertThat(arguments(Curl.of(new Request("GET", USERS, List.of(), "", "Alice"), true, ShellWord::of)))
                .containsExactly("-i", "-k", "-X", "GET", USERS.toString());
    }

    /** What a shell makes of it, a line break being part of an argument. */
    private static List<String> arguments(String command) throws IOException {
        assertThat(command).startsWith("curl ");
        Process shell = new ProcessBuilder("sh", "-c", "curl() { printf '%s\\0' \"$@\"; }\n" + command)
                .redirectErrorStream(true)
                .start();
        shell.getOutputStream().close();
        return List.of(new String(shell.getInputStream().readAllBytes(), UTF_8).split("\0"));
    }
}
