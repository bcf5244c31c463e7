package io.dce.conformance.check.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dce.conformance.check.reading.PageReader.Turn;
import io.dce.conformance.exchange.Answer;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.ExchangeBuilder;
import io.dce.conformance.exchange.Header;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A list of users that pages as promised, and what a walker gets to see of it. */
public final class FakeList {
    static final Instant NOW = Instant.parse("2024-06-01T12:00:00Z");

    private final List<String> users = new ArrayList<>();
    private UnaryOperator<String> spoiled = UnaryOperator.identity();

    public static FakeList of(int count) {
        FakeList list = new FakeList();
        IntStream.range(0, count).forEach(i -> list.users.add(user("id-" + i, "user-" + i)));
        return list;
    }

    public static String user(String id, String name) {
        return """
            {"id":"%s","name":"%s","email":"","description":"","firstname":"","lastname":"","source":"locale",\
            "enabled":true,"createdAt":"1660632794800","updatedAt":"0","lastLoginAt":""}\
            """.formatted(id, name);
    }

    /** What is done to every body. */
    public FakeList spoiling(UnaryOperator<String> spoil) {
        spoiled = spoil;
        return this;
    }

    public List<String> users() {
        return users;
    }

    public Exchange page(int page, int size) {
        int from = Math.min(users.size(), (page - 1) * size);
        List<String> items = users.subList(from, Math.min(users.size(), from + size));
        return page(page, size, items, users.size());
    }

    /** A page of whatever is claimed. */
    public Exchange page(int page, int size, List<String> items, long total) {
        String body = items.stream().collect(Collectors.joining(",", "{\"items\":[", "]"))
                + ",\"pagination\":{\"page\":" + page + ",\"pageSize\":" + size + ",\"total\":" + total + "}}";
        return answer("/users?page=" + page + "&pageSize=" + size, 200, spoiled.apply(body));
    }

    /** All pages, to the one past the end. */
    public List<Exchange> walk(int size) {
        List<Exchange> pages = new ArrayList<>();
        for (OptionalInt next = OptionalInt.of(1); next.isPresent(); ) {
            pages.add(page(next.getAsInt(), size));
            next = Turn.after(pages.get(pages.size() - 1)).next();
        }
        return pages;
    }

    public static ListWalk walked(Exchange... pages) {
        return ListWalk.of(Stream.of(pages));
    }

    public static Exchange answer(String target, int status, String body) {
        return answer(target, status, "application/json", body.getBytes(UTF_8));
    }

    public static Exchange answer(String target, int status, String type, byte[] body) {
        List<Header> headers = type.isEmpty() ? List.of() : List.of(new Header("Content-Type", type));
        return asked(target).answered(new Answer(status, headers, body, List.of()));
    }

    public static Exchange silence(String target) {
        return asked(target).unanswered();
    }

    private static ExchangeBuilder asked(String target) {
        return ExchangeBuilder.get("http://dce.test" + target).sentAt(NOW);
    }
}
