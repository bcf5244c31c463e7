package io.dce.conformance.check.key;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.check.AnswerPlace;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.reading.KeyItem;
import io.dce.conformance.check.reading.ValueText;
import io.dce.conformance.exchange.Exchange;
import java.util.List;
import java.util.stream.Stream;

/** KEY-5: every field that a list of access keys has for a key is a text. */
public final class KeyFields {
    private static final List<String> OTHERS = List.of("name", "createdAt", "updatedAt", "expiredAt");

    private KeyFields() {}

    /** A key has an id; what isn't set may be null or left out. */
    public static Verdict areTexts(Exchange list) {
        return KeyListing.isList(list)
                .and(() -> KeyItem.of(list).stream()
                        .flatMap(KeyFields::wrong)
                        .findFirst()
                        .orElseGet(Verdict::pass));
    }

    private static Stream<Verdict> wrong(KeyItem item) {
        return Stream.concat(
                        Stream.of("id")
                                .filter(member -> !item.json().path(member).isTextual()),
                        OTHERS.stream()
                                .filter(member -> !isTextOrUnset(item.json().path(member))))
                .map(member -> Verdict.fail(
                                item.page(),
                                "a text for the " + member + " of a listed key",
                                item.pointer() + "/" + member + " "
                                        + ValueText.as(item.json().path(member)))
                        .at(AnswerPlace.body(item.pointer() + "/" + member)));
    }

    private static boolean isTextOrUnset(JsonNode value) {
        return value.isTextual() || value.isNull() || value.isMissingNode();
    }
}
