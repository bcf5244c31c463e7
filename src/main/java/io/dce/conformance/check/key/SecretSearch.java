package io.dce.conformance.check.key;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.check.AnswerPlace;
import io.dce.conformance.check.reading.EncodedText;
import io.dce.conformance.check.reading.JsonReader;
import io.dce.conformance.exchange.Answer;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.Header;
import io.dce.conformance.secret.SecretEncodings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds a secret in an answer, in headers and body, in any encoding. A third of the secret is enough, so a shortened
 * secret is found too. The few characters by which a page lets people recognise their keys are not.
 */
final class SecretSearch {
    /** A third of anything shorter is found by chance. */
    private static final int LONG_ENOUGH_TO_CUT = 96;

    private final List<String> forms;
    private final Predicate<String> others;

    /**
     * Traces a secret.
     *
     * @param others whether a text has the secret of another key: a platform may leak the one that was made last
     */
    SecretSearch(String secret, Predicate<String> others) {
        this.others = others;
        List<String> all = new ArrayList<>(SecretEncodings.of(secret));
        int third = secret.length() / 3;
        if (secret.length() >= LONG_ENOUGH_TO_CUT) {
            Stream.of(0, third, 2 * third).forEach(at -> all.add(secret.substring(at, at + third)));
        }
        this.forms = List.copyOf(all);
    }

    /**
     * Looks for it.
     *
     * @param allowed what may stand there: the secret of the key that this answer creates; empty for nothing
     * @return where it is; empty when it is nowhere
     */
    Optional<AnswerPlace> in(Exchange exchange, String allowed) {
        if (exchange.answer().isEmpty()) {
            return Optional.empty();
        }
        Answer answer = exchange.answer().get();
        for (Header header : answer.headers()) {
            if (isIn(without(header.name() + ": " + header.value(), allowed))) {
                return Optional.of(AnswerPlace.header(header.name()));
            }
        }
        Optional<AnswerPlace> place = inJson(JsonReader.of(exchange), "", allowed);
        return place.isPresent() || !isIn(without(answer.text(), allowed)) ? place : Optional.of(AnswerPlace.body(""));
    }

    private Optional<AnswerPlace> inJson(JsonNode node, String pointer, String allowed) {
        if (node.isTextual()) {
            return isIn(without(node.asText(), allowed)) ? Optional.of(AnswerPlace.body(pointer)) : Optional.empty();
        }
        Stream<Map.Entry<String, JsonNode>> members = node.isObject() ? node.properties().stream() : elements(node);
        return members.flatMap(m -> inJson(m.getValue(), pointer + "/" + escaped(m.getKey()), allowed).stream())
                .findFirst();
    }

    /** As a step of a JSON pointer, RFC 6901 3. */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static Stream<Map.Entry<String, JsonNode>> elements(JsonNode array) {
        return Stream.iterate(0, i -> i < array.size(), i -> i + 1)
                .map(i -> Map.entry(String.valueOf(i), array.path(i)));
    }

    private boolean isIn(String text) {
        return EncodedText.of(text).stream()
                .anyMatch(view -> forms.stream().anyMatch(view::contains) || others.test(view));
    }

    private static String without(String text, String allowed) {
        return allowed.isEmpty() ? text : text.replace(allowed, "");
    }
}
