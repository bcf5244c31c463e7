package io.dce.conformance.check.reading;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.check.Verdict;
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
public record ListPage(Exchange exchange, JsonNode body, ListKind listing) {
    public static ListPage of(Exchange exchange) {
        return of(exchange, ListKind.USERS);
    }

    public static ListPage of(Exchange exchange, ListKind listing) {
        return new ListPage(exchange, JsonReader.of(exchange), listing);
    }

    /** Why it says nothing about what it holds. */
    Optional<Verdict> unreadable() {
        boolean document = exchange.status() == 200
                && !body.isMissingNode()
                && exchange.fault().isEmpty();
        return document ? Optional.empty() : UnreadableAnswer.data(exchange);
    }

    /** The page that was asked for; 0 when none was. */
    public long number() {
        return asked(listing.paging().page());
    }

    /** The page size that was asked for; 0 when none was. */
    public long size() {
        return asked(listing.paging().pageSize());
    }

    /** How many items come before the page that was asked for. */
    public long offset() {
        return (number() - 1) * size();
    }

    public List<JsonNode> items() {
        List<JsonNode> items = new ArrayList<>();
        JsonNode held = body.path(listing.paging().items());
        if (held.isArray()) {
            held.forEach(items::add);
        }
        return items;
    }

    /** A total below zero is none. */
    public OptionalLong total() {
        OptionalLong total = stated("total");
        return total.orElse(0) < 0 ? OptionalLong.empty() : total;
    }

    /** A number of the pagination, however it is written; empty when it is no whole number. */
    public OptionalLong stated(String member) {
        JsonNode node = said(member);
        double value = node.isNumber() || node.isTextual() ? node.asDouble(Double.NaN) : Double.NaN;
        return value == Math.rint(value) ? OptionalLong.of((long) value) : OptionalLong.empty();
    }

    /** What it says of itself. */
    public JsonNode said(String member) {
        return body.path(listing.paging().envelope()).path(member);
    }

    /** The JSON pointer of what it says of itself. */
    public String place(String member) {
        return "/" + listing.paging().envelope() + "/" + member;
    }

    /** Which page it is, for a message. */
    public String name() {
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
