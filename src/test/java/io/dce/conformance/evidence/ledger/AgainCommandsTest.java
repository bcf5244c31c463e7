package io.dce.conformance.evidence.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.Verdict;
import io.dce.conformance.config.ConfigLoader;
import io.dce.conformance.config.TargetConfig;
import io.dce.conformance.exchange.Answer;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.Header;
import io.dce.conformance.exchange.Request;
import io.dce.conformance.secret.SecretRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that asks again has a variable where the request had a key, and says where one can't have that key. */
class AgainCommandsTest {
    private static final String SIGNATURE = "c2lnbmF0dXJlLW9mLWFsaWNlLWFuZC1ub2JvZHk";
    private static final String KEY = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhbGljZSJ9." + SIGNATURE;
    private static final String BOBS = "bobs-opaque-access-key";
    private static final String MADE = "the-secret-of-a-key-of-the-run";
    private static final String FORGED = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJtYWxsb3J5In0.";

    private final SecretRegistry secrets = new SecretRegistry();

    @TempDir
    private Path folder;

    @BeforeEach
    void register() {
        secrets.register(KEY, "access key");
        secrets.register(BOBS, "limited access key");
        secrets.register(MADE, SecretRegistry.MADE);
    }

    @Test
    void aKeyThatWasGivenStandsInItsVariable() {
        assertThat(header("Bearer " + KEY))
                .isEqualTo("curl -i -X GET -H \"Authorization: Bearer $DCE_TOKEN\" 'http://dce.example/users'");
        assertThat(header("Bearer " + BOBS)).contains("-H \"Authorization: Bearer $DCE_LIMITED_TOKEN\" ");
        assertThat(again(List.of(), "?access_token=" + KEY, "").again())
                .endsWith(" \"http://dce.example/users?access_token=$DCE_TOKEN\"");
        assertThat(judged("Bearer " + KEY).key()).isEqualTo(KeyOrigin.GIVEN);
    }

    @Test
    void whatIsAddedToAKeyAndWhatIsBorrowedFromItStay() {
        assertThat(header("Bearer " + KEY + ".AAAA")).contains("\"Authorization: Bearer $DCE_TOKEN.AAAA\"");
        assertThat(header("Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbGljZSJ9."))
                .contains("\"Authorization: Bearer eyJhbGciOiJub25lIn0.$(echo $DCE_TOKEN | cut -d. -f2).\"");
        assertThat(judged("Bearer " + FORGED + SIGNATURE).again())
                .contains("\"Authorization: Bearer " + FORGED + "$(echo $DCE_TOKEN | cut -d. -f3)\"");
    }

    @Test
    void aForgedKeyStandsThereAndSaysSo() {
        secrets.letStand(FORGED);

        assertThat(header("Bearer " + FORGED)).contains("'Authorization: Bearer " + FORGED + "'");
        assertThat(judged("Bearer " + FORGED).key()).isEqualTo(KeyOrigin.FORGED);
        assertThat(judged("Bearer " + FORGED + SIGNATURE).key()).isEqualTo(KeyOrigin.FORGED);
    }

    @Test
    void aKeyOfTheRunIsAVariableThatTheReaderSets() {
        assertThat(header("Bearer " + MADE)).contains("\"Authorization: Bearer $NEW_KEY\"");
        assertThat(judged("Bearer " + MADE).key()).isEqualTo(KeyOrigin.MADE);
    }

    @Test
    void whatAShellWouldTakeForItsOwnIsNoneOfIt() {
        assertThat(header("Bearer " + KEY + "$HOME")).contains("'Authorization: Bearer '\"$DCE_TOKEN\"'$HOME'");
        assertThat(again(List.of(), "", "{\"key\":\"" + KEY + "\"}").again())
                .contains("--data-raw '{\"key\":\"'\"$DCE_TOKEN\"'\"}'");
    }

    private String header(String value) {
        return judged(value).again();
    }

    private Event.Judged judged(String authorization) {
        return again(List.of(new Header("Authorization", authorization)), "", "");
    }

    private Event.Judged again(List<Header> headers, String query, String body) {
        Request request = new Request("GET", URI.create("http://dce.example/users" + query), headers, body, "Alice");
        Exchange exchange = new Exchange(
                1,
                Instant.EPOCH,
                request,
                Optional.of(new Answer(200, List.of(), new byte[0], List.of())),
                Optional.empty(),
                Duration.ZERO,
                "c1",
                false,
                List.of());
        TargetConfig config = ConfigLoader.load(
                Map.of("dce.url", "http://dce.example"), Map.of("DCE_TOKEN", KEY, "DCE_LIMITED_TOKEN", BOBS), folder);
        return Entries.of(
                "KEY-1",
                Subject.operation("GET /users", ""),
                Verdict.fail(exchange, "nothing", "something"),
                new Journal(),
                Duration.ZERO,
                secrets,
                AgainCommands.of(config, secrets));
    }
}
