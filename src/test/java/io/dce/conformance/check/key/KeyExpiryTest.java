package io.dce.conformance.check.key;

import static io.dce.conformance.check.key.KeyAnswers.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.exchange.Exchange;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyExpiryTest {
    private static final Instant END = Instant.parse("2030-01-01T00:00:07Z");
    private static final Instant NOW = Instant.parse("2026-11-25T00:00:00Z");
    private static final CreatedKey ENDING = KeyAnswers.key("a", "n", "{\"exp\":" + END.getEpochSecond() + "}");
    private static final CreatedKey LASTING = KeyAnswers.key("a", "n", "{\"iat\":1}");

    @ParameterizedTest
    @ValueSource(strings = {"1893456007000", "1893456007", "2030-01-01T00:00:07Z", "2030-01-01T08:00:07.000+08:00"})
    void anEndMayBeWrittenInSeveralWays(String text) {
        assertThat(KeyExpiry.inList(list(item(text)), ENDING, END).passed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "1893456060000", "2030-01-01T00:00:07+08:00", "soon"})
    void anotherEndOrNoneIsAFailure(String text) {
        assertThat(KeyExpiry.inList(list(item(text)), ENDING, END).outcome()).isEqualTo(Outcome.FAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "never", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"})
    void whatStandsForNoEndIsThePlatformsChoice(String text) {
        assertThat(KeyExpiry.noneInList(list(item(text)), LASTING, NOW).passed())
                .isTrue();
    }

    @Test
    void theSecretSaysWhenItEnds() {
        assertThat(KeyExpiry.inSecret(ENDING, END).passed()).isTrue();
        assertThat(KeyExpiry.inSecret(ENDING, END.plusSeconds(1)).outcome()).isEqualTo(Outcome.FAIL);
        assertThat(KeyExpiry.inSecret(LASTING, END).outcome()).isEqualTo(Outcome.FAIL);
        assertThat(KeyExpiry.noneInSecret(LASTING, NOW).passed()).isTrue();
        assertThat(KeyExpiry.noneInSecret(ENDING, NOW).outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void anAnswerThatComesAfterTheEndSaysNothingOfTheTimeBefore() {
        Exchange refused = KeyAnswers.answer("GET", 401, "");
        Verdict broken = Verdict.fail(refused, "200", "the answer is 401");
        Instant answered = refused.sentAt().plus(refused.took());

        assertThat(KeyExpiry.beforeTheEnd(answered.plusMillis(1), broken)).isEqualTo(broken);
        assertThat(KeyExpiry.beforeTheEnd(answered, broken).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(KeyExpiry.beforeTheEnd(answered, Verdict.pass()).passed()).isTrue();
    }

    private static String item(String expiredAt) {
        return "{\"id\":\"a\",\"name\":\"n\",\"expiredAt\":\"" + expiredAt + "\"}";
    }

    @Test
    void onceItsTimeHasPassedTheKeyIsRefused() {
        assertThat(KeyExpiry.refusedAfter(END, KeyAnswers.answer("GET", 401, "")))
                .isEqualTo(Verdict.pass());
        assertThat(KeyExpiry.refusedAfter(END, KeyAnswers.answer("GET", 429, ""))
                        .outcome())
                .isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(KeyExpiry.refusedAfter(END, KeyAnswers.answer("GET", 200, ""))
                        .reason())
                .isEqualTo("expected 401 or 403 for a key that ended at 2030-01-01T00:00:07Z (60 s of clock skew "
                        + "allowed), but at 1970-01-01T00:00:00Z the answer is still 200");
    }

    @Test
    void whatASecretSaysOfItsEndIsTold() {
        CreatedKey opaque = new CreatedKey("a", "opaque-secret", "n", ENDING.creation());

        assertThat(KeyExpiry.inSecret(opaque, END)).isEqualTo(Verdict.pass());
        assertThat(KeyExpiry.noneInSecret(opaque, NOW)).isEqualTo(Verdict.pass());
        assertThat(KeyExpiry.inSecret(LASTING, END).reason()).endsWith("the secret has no exp");
        assertThat(KeyExpiry.inSecret(KeyAnswers.key("a", "n", "{\"exp\":\"1893456007\"}"), END)
                        .reason())
                .endsWith("exp is \"1893456007\"");
        assertThat(KeyExpiry.noneInSecret(KeyAnswers.key("a", "n", "{\"exp\":null}"), NOW)
                        .passed())
                .isTrue();
        assertThat(KeyExpiry.noneInSecret(KeyAnswers.key("a", "n", "{\"exp\":253402300799}"), NOW)
                        .passed())
                .as("a key that ends in the year 9999 lasts")
                .isTrue();
        assertThat(KeyExpiry.saidBy(ENDING.secret())).contains(END);
        assertThat(KeyExpiry.saidBy(LASTING.secret())).isEmpty();
        assertThat(KeyExpiry.saidBy("opaque-secret")).isEmpty();
    }

    @Test
    void anEndYearsAheadIsAsGoodAsNone() {
        Instant tenYears = NOW.plus(Duration.ofDays(3650));
        CreatedKey key = KeyAnswers.key("a", "n", "{\"exp\":" + tenYears.getEpochSecond() + "}");

        assertThat(KeyExpiry.noneInSecret(key, NOW)).isEqualTo(Verdict.pass());
        assertThat(KeyExpiry.noneInList(list(item(String.valueOf(tenYears.toEpochMilli()))), key, NOW))
                .isEqualTo(Verdict.pass());
        assertThat(KeyExpiry.yearsAhead(key, NOW)).contains(tenYears);
        assertThat(KeyExpiry.yearsAhead(ENDING, NOW)).isEmpty();
        assertThat(KeyExpiry.yearsAhead(LASTING, NOW)).isEmpty();
    }

    @Test
    void whatAListSaysOfAnEndIsTold() {
        assertThat(KeyExpiry.inList(list("{\"id\":\"a\"}"), ENDING, END).reason())
                .isEqualTo("expected the end that was asked for, 2030-01-01T00:00:07Z (1893456007000), but "
                        + "/items/0/expiredAt is not there");
        assertThat(KeyExpiry.inList(list("{\"id\":\"a\",\"expiredAt\":null}"), ENDING, END)
                        .reason())
                .endsWith("/items/0/expiredAt is null");
        assertThat(KeyExpiry.inList(list(""), ENDING, END).outcome()).isEqualTo(Outcome.FAIL);
        assertThat(KeyExpiry.noneInList(list(item("1893456007")), LASTING, NOW).reason())
                .isEqualTo("expected no end for a key without one, but /items/0/expiredAt is \"1893456007\"");
        assertThat(KeyExpiry.noneInList(list(item("99999999999")), LASTING, NOW).passed())
                .as("seconds, of the year 5138")
                .isTrue();
        assertThat(KeyExpiry.noneInList(list(item("100000000000")), LASTING, NOW)
                        .passed())
                .as("milliseconds, of the year 1973")
                .isFalse();
    }
}
