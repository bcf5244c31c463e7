package io.dce.conformance.client;

import io.dce.conformance.exchange.Answer;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.secret.PlausibleKey;
import io.dce.conformance.secret.SecretRegistry;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Registers the secret of a new key, whatever the status of the answer and wherever it stands: in the member that the
 * contract names, in one with a similar name, or as a text that can't be anything else. Signed tokens are recognised
 * elsewhere, by their form.
 */
final class NewSecrets {
    private static final String PERHAPS = "secret in an answer to a creation";

    private static final Pattern SOUNDS_SECRET =
            Pattern.compile("token|secret|password|credential|bearer|jwt|^key$|apikey|accesskey|keyvalue");

    private static final Pattern IDENTIFIES = Pattern.compile("(?:id|Id|ID|name|Name|[aA]t|time|Time|[uU]ri|[uU]rl)$");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\"'=:,;<>(){}\\[\\]&?]+");
    private static final Pattern OPAQUE = Pattern.compile("[A-Za-z0-9._~+-]{20,}+=*");
    private static final Pattern SOMETHING_ELSE = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
            + "|[0-9TZ.:+-]+|/.*|[a-z0-9-]+(?:\\.[A-Za-z0-9-]+)+(?:/.*)?");

    private static final int FEWEST_DIFFERENT = 10;
    /** Longer bodies are no answers to a creation; signed tokens are found in them all the same. */
    private static final int LONGEST = 1 << 16;

    private NewSecrets() {}

    /** Registers what the answer shows, if it is one to a creation. */
    static void register(Exchange exchange, SecretRegistry secrets) {
        if ("POST".equals(exchange.request().method())) {
            exchange.answer()
                    .ifPresent(answer -> register(answer, exchange.request().body(), secrets));
        }
    }

    private static void register(Answer answer, String asked, SecretRegistry secrets) {
        boolean refused = answer.status() >= 400 && answer.status() < 500;
        String whole = answer.text();
        String text = whole.substring(0, Math.min(LONGEST, whole.length()));
        Set<String> ids = new HashSet<>();
        JsonLiterals.of(text, (name, value) -> {
            if (IDENTIFIES.matcher(name).find()) {
                ids.add(value);
            }
        });
        JsonLiterals.of(text, (name, value) -> {
            if (name.equals("token") && answer.succeeded()) {
                if (!PlausibleKey.isOrdinary(value)) {
                    secrets.register(value, SecretRegistry.MADE);
                }
            } else if (!IDENTIFIES.matcher(name).find() && !ids.contains(value)) {
                perhaps(name, value, refused, asked, secrets);
            }
        });
        if (!text.stripLeading().startsWith("{")) {
            perhaps("", text, refused, asked, secrets);
        }
        answer.headers().forEach(header -> perhaps(header.name(), header.value(), true, asked, secrets));
    }

    /** Registers what is called a secret; and, where a key may have come to be, what looks like one. */
    private static void perhaps(String name, String value, boolean calledOnly, String asked, SecretRegistry secrets) {
        boolean named = SOUNDS_SECRET
                .matcher(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))
                .find();
        if (named
                && value.chars().noneMatch(c -> c <= ' ')
                && PlausibleKey.objection(value).isEmpty()) {
            secrets.sighted(value, PERHAPS);
            return;
        }
        for (String word : calledOnly ? new String[0] : BETWEEN_WORDS.split(value)) {
            if (looksOpaque(word) && !asked.contains(word)) {
                secrets.sighted(word, PERHAPS);
            }
        }
    }

    private static boolean looksOpaque(String word) {
        return OPAQUE.matcher(word).matches()
                && word.chars().anyMatch(Character::isDigit)
                && word.chars().anyMatch(Character::isLetter)
                && word.chars().distinct().count() >= FEWEST_DIFFERENT
                && !SOMETHING_ELSE.matcher(word).matches();
    }
}
