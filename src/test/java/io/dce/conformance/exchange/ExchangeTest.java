package io.dce.conformance.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an exchange says of itself. */
class ExchangeTest {
    private static final Request ASKED =
            new Request("GET", URI.create("http://dce.example/p/users?page=1&search=a%20b"), List.of(), "", "Alice");

    @Test
    void itsSummaryNamesTheRequestTheCallerAndTheStatus() {
        assertThat(exchange(Optional.of(answer(200)), Optional.empty()).summary())
                .isEqualTo("GET /p/users?page=1&search=a%20b by Alice: 200");
    }

    @Test
    void itsSummarySaysWhyThereIsNoAnswer() {
        Exchange none = exchange(Optional.empty(), Optional.of(new Fault(Fault.Kind.BROKEN, "it was closed")));

        assertThat(none.summary()).endsWith("by Alice: no answer (it was closed)");
        assertThat(none.status()).isZero();
    }

    @Test
    void itsSummarySaysWhyAnAnswerBrokeOff() {
        Exchange half = exchange(Optional.of(answer(200)), Optional.of(new Fault(Fault.Kind.TIMEOUT, "too slow")));

        assertThat(half.summary()).endsWith("by Alice: 200 (too slow)");
    }

    @Test
    void nothingThatItWasMadeOfChangesIt() {
        List<Exchange> attempts = new ArrayList<>(List.of(exchange(Optional.of(answer(503)), Optional.empty())));
        Exchange last = exchange(Optional.of(answer(200)), Optional.empty()).after(attempts);

        attempts.clear();

        assertThat(last.earlier()).extracting(Exchange::status).containsExactly(503);
        assertThat(last.status()).isEqualTo(200);
    }

    @Test
    void fieldsAreFoundWithoutRegardToCaseTheFirstOfThemFirst() {
        Answer answer =
                new Answer(200, List.of(new Header("x-a", "1"), new Header("X-A", "2")), new byte[0], List.of());

        assertThat(answer.header("X-a")).contains("1");
        assertThat(answer.header("X-B")).isEmpty();
    }

    @Test
    void onlyTwoHundredsSucceedAndOnlyTwoStatusesRefuse() {
        assertThat(List.of(199, 200, 204, 299, 300, 401))
                .filteredOn(s -> answer(s).succeeded())
                .containsExactly(200, 204, 299);
        assertThat(List.of(200, 302, 400, 401, 402, 403, 404, 500))
                .filteredOn(s -> answer(s).refused())
                .containsExactly(401, 403);
    }

    private static Answer answer(int status) {
        return new Answer(status, List.of(), "text".getBytes(UTF_8), List.of());
    }

    private static Exchange exchange(Optional<Answer> answer, Optional<Fault> fault) {
        return new Exchange(1, Instant.EPOCH, ASKED, answer, fault, Duration.ZERO, ":1", false, List.of());
    }

    @Test
    void aCredentialIsALineOrAParameterOrNothing() {
        assertThat(Credential.none())
                .isEqualTo(new Credential("a caller without a key", Optional.empty(), Optional.empty()));
        assertThat(Credential.bearer("Alice", "KEY"))
                .isEqualTo(new Credential("Alice", Optional.of("Authorization: Bearer KEY"), Optional.empty()));
        assertThat(Credential.line("Mallory", "authorization:Basic KEY"))
                .isEqualTo(new Credential("Mallory", Optional.of("authorization:Basic KEY"), Optional.empty()));
        assertThat(Credential.inQuery("Mallory", "access_token", "KEY"))
                .isEqualTo(new Credential("Mallory", Optional.empty(), Optional.of(new Header("access_token", "KEY"))));
    }
}
