package io.dce.conformance.check.user;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.check.reading.JsonReader;
import io.dce.conformance.check.reading.ListPage;
import io.dce.conformance.exchange.Exchange;
import java.util.Set;
import java.util.TreeSet;

/** Fields that the contract does not name: allowed, and reported as an observation. */
public final class UndeclaredFields {
    private static final Set<String> PAGE = Set.of("items", "pagination");
    private static final Set<String> PAGINATION = Set.of("page", "pageSize", "total");
    private static final Set<String> USER = Set.of(
            "id",
            "name",
            "email",
            "description",
            "firstname",
            "lastname",
            "source",
            "enabled",
            "createdAt",
            "updatedAt",
            "lastLoginAt",
            "canAuthorize");

    private UndeclaredFields() {}

    /** Those of a page of users, each with what has it, e.g. {@code user: phone}. */
    public static Set<String> of(Exchange page) {
        Set<String> extra = new TreeSet<>();
        JsonNode body = JsonReader.of(page);
        collect("list", body, PAGE, extra);
        collect("pagination", body.path("pagination"), PAGINATION, extra);
        ListPage.of(page).items().forEach(user -> collect("user", user, USER, extra));
        return extra;
    }

    private static void collect(String owner, JsonNode object, Set<String> named, Set<String> extra) {
        object.fieldNames().forEachRemaining(field -> {
            if (!named.contains(field)) {
                extra.add(owner + ": " + field);
            }
        });
    }
}
