package io.dce.conformance.check.key;

import static io.dce.conformance.check.VerdictAssert.assertThat;
import static io.dce.conformance.check.key.KeyAnswers.answer;
import static io.dce.conformance.check.key.KeyAnswers.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.exchange.Exchange;
import java.util.List;
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
        assertThat(KeyListing.showsOnce(list("{\"id\":\"c\",\"name\":\"n\"}"), KEY))
                .says("has its name, but the id \"c\"");
    }

    @Test
    void whatIsNoListShowsNothing() {
        assertThat(once(answer("GET", 503, ""))).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(once(answer("GET", 500, ""))).isEqualTo(Outcome.FAIL);
        assertThat(KeyListing.lacks(answer("GET", 200, "<html>"), KEY)).fails();
    }

    @Test
    void anEmptyListMayLeaveItsItemsOut() {
        assertThat(KeyListing.lacks(answer("GET", 200, "{}"), KEY).passed()).isTrue();
    }

    @Test
    void aKeyThatIsGoneWithAnotherIsFound() {
        assertThat(KeyListing.showsAll(list(ENTRY), Set.of("a")).passed()).isTrue();
        assertThat(KeyListing.showsAll(list(ENTRY), Set.of("a", "b"))).fails();
    }

    private static Outcome once(Exchange list) {
        return KeyListing.showsOnce(list, KEY).outcome();
    }

    @Test
    void keysThatNobodyDeletedStayUnderTheirNames() {
        CreatedKey other = KeyAnswers.key("b", "m", "{}");

        assertThat(KeyListing.showsStill(list(FOREIGN + "," + ENTRY), List.of(KEY, other)))
                .passes();
        assertThat(KeyListing.showsStill(list(ENTRY), List.of(KEY, other)))
                .expected("an entry with the new key's id b")
                .actual("none of the 1 entries has it");
        assertThat(KeyListing.showsStill(list(ENTRY + ",{\"id\":\"b\",\"name\":7}"), List.of(KEY, other)))
                .expected("the name \"m\" of the key b")
                .actual("/items/1/name is 7");
    }

    @Test
    void theKeysThatAreListedAreTold() {
        assertThat(KeyListing.shown(list(FOREIGN + "," + ENTRY), Set.of("a", "c")))
                .containsExactly("a");
        assertThat(KeyListing.lacks(list(FOREIGN), KEY)).passes();
        assertThat(KeyListing.lacks(list(FOREIGN + "," + ENTRY), KEY).reason())
                .isEqualTo("expected no entry with the deleted key's id a, but /items/1 has it");
        assertThat(KeyListing.showsAll(list(ENTRY), List.of("b")).reason())
                .isEqualTo("expected the key b, which was not deleted, but it is gone");
    }

    @Test
    void everyKeyHasAnIdOfItsOwn() {
        assertThat(KeyListing.noneTwice(list(FOREIGN + "," + ENTRY))).passes();
        assertThat(KeyListing.noneTwice(list(FOREIGN + "," + FOREIGN)).reason())
                .isEqualTo("expected keys that all have different ids, but /items/1/id is \"b\"");
        assertThat(KeyListing.noneTwice(list("{\"name\":\"n\"}")).outcome()).isEqualTo(Outcome.FAIL);
        assertThat(KeyListing.noneTwice(list("")).reason()).isEqualTo("no key is listed");
        assertThat(KeyListing.noneTwice(answer("GET", 503, ""))).is(Outcome.INCONCLUSIVE);
    }

    @Test
    void whatIsOnLaterPagesIsListedToo() {
        Exchange list = list(FOREIGN).followedBy(List.of(list(ENTRY)));

        assertThat(KeyListing.showsOnce(list, KEY)).passes();
        assertThat(KeyListing.lacks(list, KEY).finding().orElseThrow().exchange())
                .contains(list.further().get(0));
        assertThat(KeyListing.noneTwice(list(ENTRY).followedBy(List.of(list(ENTRY)))))
                .fails();
        assertThat(KeyListing.lacks(list(FOREIGN).followedBy(List.of(answer("GET", 404, ""))), KEY)
                        .reason())
                .startsWith("not every page of the list was seen: ");
    }

    @Test
    void anOlderKeyStaysAsItWas() {
        String then = "{\"id\":\"a\",\"name\":\"n\",\"createdAt\":\"1\",\"lastUsedAt\":\"1\"}";

        assertThat(KeyListing.unchanged(
                        list(then), list(FOREIGN + "," + then.replace("At\":\"1\"}", "At\":\"2\"}")), KEY))
                .passes();
        assertThat(KeyListing.unchanged(list(then), list(then.replace("createdAt\":\"1", "createdAt\":\"2")), KEY))
                .expected("the older key's createdAt to stay \"1\"")
                .actual("/items/0/createdAt is \"2\"");
        assertThat(KeyListing.unchanged(list(then), list(FOREIGN), KEY)).fails();
        assertThat(KeyListing.unchanged(list(FOREIGN), list(then), KEY).reason())
                .isEqualTo("the older key was not listed to begin with: GET /keys by Alice: 200");
    }

    @Test
    void aKeyWhoseRequestWasRepeatedMayHaveATwinOfItsName() {
        CreatedKey again = new CreatedKey("a", KEY.secret(), "n", KEY.creation().after(List.of(KEY.creation())));
        Exchange twins = list(ENTRY + ",{\"id\":\"c\",\"name\":\"n\"}");

        assertThat(KeyListing.showsOnce(twins, again)).passes();
        assertThat(KeyListing.showsOnce(twins, KEY))
                .expected("one entry for the new key")
                .actual("1 have its id a and 2 its name n");
        assertThat(KeyListing.showsOnce(answer("GET", 200, "{\"items\":{}}"), KEY))
                .expected("the list of access keys")
                .actual("the answer has no list /items");
        assertThat(KeyListing.showsOnce(answer("GET", 404, "{}"), KEY).reason()).endsWith("the answer is 404");
    }
}
