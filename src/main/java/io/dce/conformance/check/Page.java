package io.dce.conformance.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.exchange.Exchange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * A page of a list: what was asked, and what came. It is read leniently, so that a total in quotes breaks the rule about
 * types and no other.
 *
 * @param exchange the request and its answer
 * @param body the answer as JSON; missing when it is none
 * @param listing which list it is a page of
 */
record Page(Exchange exchange, JsonNode body, Listing listing) {
    static Page of(Exchange exchange) {
        return of(exchange, Listing.USERS);
    }

    static Page of(Exchange exchange, Listing listing) {
        return new Page(exchange, Json.of(exchange), listing);
    }

    /** Why it says nothing about what it holds. */
    Optional<Verdict> unreadable() {
        boolean document = exchange.status() == 200
                && !body.isMissingNode()
                && exchange.fault().isEmpty();
        return document ? Optional.empty() : Unreadable.data(exchange);
    }

    /** The page that was asked for; 0 when none was. */
    long number() {
        return asked(listing.paging().page());
    }

    /** The page size that was asked for; 0 when none was. */
    long size() {
        return asked(listing.paging().pageSize());
    }

    /** How many items come before the page that was asked for. */
    long offset() {
        return (number() - 1) * size();
    }

    List<JsonNode> items() {
        List<JsonNode> items = new ArrayList<>();
        JsonNode held = body.path(listing.paging().items());
        if (held.isArray()) {
            held.forEach(items::add);
        }
        return items;
    }

    /** A total below zero is none. */
    OptionalLong total() {
        OptionalLong total = stated("total");
        return total.orElse(0) < 0 ? OptionalLong.empty() : total;
    }

    /** A number of the pagination, however it is written; empty when it is no whole number. */
    OptionalLong stated(String member) {
        JsonNode node = said(member);
        double value = node.isNumber() || node.isTextual() ? node.asDouble(Double.NaN) : Double.NaN;
        return value == Math.rint(value) ? OptionalLong.of((long) value) : OptionalLong.empty();
    }

    /** What it says of itself. */
    JsonNode said(String member) {
        return body.path(listing.paging().envelope()).path(member);
    }

    /** The JSON pointer of what it says of itself. */
    String place(String member) {
        return "/" + listing.paging().envelope() + "/" + member;
    }

    /** Which page it is, for a message. */
    String name() {
        return "page " + number() + " at a page size of " + size();
    }

    private long asked(String parameter) {
        String query = exchange.request().uri().getRawQuery();
        return Arrays.stream(query == null ? new String[0] : query.split("&"))
                .filter(pair -> pair.matches(Pattern.quote(parameter) + "=\\d{1,9}"))
                .mapToLong(pair -> Long.parseLong(pair.substring(parameter.length() + 1)))
                .findFirst()
                .orElse(0);
    }
}
