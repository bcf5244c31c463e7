package io.dce.conformance.check.user;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.check.AnswerPlace;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.reading.ContractSchemas;
import io.dce.conformance.check.reading.EveryPage;
import io.dce.conformance.check.reading.ListPage;
import io.dce.conformance.check.reading.ValueText;
import io.dce.conformance.exchange.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** USER-1: every user on every page has the eleven fields of the page, of their types. */
public final class UserFields {
    private UserFields() {}

    /** Every user on every page, by the contract's schema, on the raw JSON. */
    public static Verdict everywhere(Stream<Exchange> walk, ContractSchemas schemas) {
        return EveryPage.of(walk, page -> on(page, schemas));
    }

    private static Verdict on(ListPage page, ContractSchemas schemas) {
        JsonNode listed = page.body().path("items");
        if (!listed.isArray() && !listed.isMissingNode() && !listed.isNull()) {
            return Verdict.fail(page.exchange(), "an array of users", "/items " + ValueText.as(listed))
                    .at(AnswerPlace.body("/items"));
        }
        List<String> wrong = new ArrayList<>();
        List<AnswerPlace> places = new ArrayList<>();
        List<JsonNode> items = page.items();
        for (int i = 0; i < items.size() && wrong.size() < EveryPage.MOST_VIOLATIONS; i++) {
            for (ContractSchemas.Violation violation : schemas.violations("User", items.get(i))) {
                wrong.add("/items/" + i + violation.words());
                places.add(AnswerPlace.body("/items/" + i + violation.place()));
            }
        }
        return wrong.isEmpty()
                ? Verdict.pass()
                : Verdict.fail(
                                page.exchange(),
                                "the eleven fields of a user, of their types",
                                "on " + page.name() + ": "
                                        + String.join(
                                                "; ",
                                                wrong.subList(0, Math.min(wrong.size(), EveryPage.MOST_VIOLATIONS))))
                        .at(places);
    }
}
