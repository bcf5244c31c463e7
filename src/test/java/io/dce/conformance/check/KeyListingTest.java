package io.dce.conformance.check;

import static io.dce.conformance.check.KeyAnswers.answer;
import static io.dce.conformance.check.KeyAnswers.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.exchange.Exchange;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyListingTest {
    private static final CreatedKey KEY = KeyAnswers.key("a", "n", "{}");
    private static final String ENTRY = "{\"id\":\"a\",\"name\":\"n\"}";
    private static final String FOREIGN = "{\"id\":\"b\",\"name\":\"m\"}";

    @Test
    void aKeyIsListedOnceUnderItsIdAndItsName() {
        assertThat(once(list(FOREIGN + "," + ENTRY))).isEqualTo(Outcome.PASS);
        assertThat(once(list(ENTRY + "," + ENTRY))).isEqualTo(Outcome.FAIL);
        assertThat(once(list("{\"id\":\"a\",\"name\":\"N\"}"))).isEqualTo(Outcome.FAIL);
        assertThat(once(list(ENTRY + ",{\"id\":\"c\",\"name\":\"n\"}"))).isEqualTo(Outcome.FAIL);
        assertThat(KeyListing.showsOnce(list("{\"id\":\"c\",\"name\":\"n\"}"), KEY)
                        .reason())
                .contains("has its name, but the id \"c\"");
    }

    @Test
    void whatIsNoListShowsNothing() {
        assertThat(once(answer("GET", 503, ""))).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(once(answer("GET", 500, ""))).isEqualTo(Outcome.FAIL);
        assertThat(KeyListing.lacks(answer("GET", 200, "<html>"), KEY).outcome())
                .isEqualTo(Outcome.FAIL);
    }

    @Test
    void anEmptyListMayLeaveItsItemsOut() {
        assertThat(KeyListing.lacks(answer("GET", 200, "{}"), KEY).passed()).isTrue();
    }

    @Test
    void aKeyThatIsGoneWithAnotherIsFound() {
        assertThat(KeyListing.showsAll(list(ENTRY), Set.of("a")).passed()).isTrue();
        assertThat(KeyListing.showsAll(list(ENTRY), Set.of("a", "b")).outcome()).isEqualTo(Outcome.FAIL);
    }

    private static Outcome once(Exchange list) {
        return KeyListing.showsOnce(list, KEY).outcome();
    }
}
