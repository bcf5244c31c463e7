package io.dce.conformance.check.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text and what it turns into when its escapes, its line breaks, its percent signs and its base64 are undone. */
public final class EncodedText {
    private static final int DEEPEST = 3;
    private static final Pattern ESCAPE = Pattern.compile("\\\\+u([0-9a-fA-F]{4})");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{32,}");

    private EncodedText() {}

    public static Set<String> of(String text) {
        Set<String> views = new LinkedHashSet<>();
        unwrap(text, 0, views);
        return views;
    }

    private static void unwrap(String text, int depth, Set<String> views) {
        if (!views.add(text) || depth == DEEPEST) {
            return;
        }
        if (text.indexOf('\\') >= 0) {
            unwrap(unescaped(text), depth + 1, views);
        }
        if (text.indexOf('%') >= 0) {
            percentDecoded(text).ifPresent(view -> unwrap(view, depth + 1, views));
        }
        if (text.chars().anyMatch(Character::isWhitespace)) {
            unwrap(text.replaceAll("\\s+", ""), depth + 1, views);
        }
        BASE64.matcher(text).results().forEach(run -> unwrap(decoded(run.group()), depth + 1, views));
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(hit -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(hit.group(1), 16))))
                .replace("\\n", "")
                .replace("\\", "");
    }

    private static Optional<String> percentDecoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As far as whole groups of four go: what is left over holds no byte of its own. */
    private static String decoded(String run) {
        String whole = run.substring(0, run.length() - (run.length() % 4 == 1 ? 1 : 0));
        return new String(Base64.getUrlDecoder().decode(whole.replace('+', '-').replace('/', '_')), ISO_8859_1);
    }
}
