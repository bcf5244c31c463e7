package io.dce.conformance.client.writes;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the lists of this run have shown that may be somebody's identifier. Safe for concurrent use. */
public final class ShownIds {
    private static final JsonFactory JSON = new JsonFactory();

    /** A UUID, a number, or a long hexadecimal one: no word is like that. */
    private static final Pattern IDENTIFIER =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9]+|(?=.*[0-9])[0-9a-f]{12,128}");

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final int MOST = 500_000;

    private final int most;
    private final Set<String> all = ConcurrentHashMap.newKeySet();
    private volatile boolean full;

    public ShownIds() {
        this(MOST);
    }

    /**
     * With less room.
     *
     * @param most how many it remembers
     */
    ShownIds(int most) {
        this.most = most;
    }

    /** Notes the identifiers in an answer to a read, as far as it is JSON. */
    public void note(String answer) {
        try (JsonParser parser = JSON.createParser(answer)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT) {
                    add(parser.getText());
                }
            }
        } catch (IOException e) {
            // What comes before it breaks off is noted.
        }
    }

    private void add(String value) {
        String plain = value.toLowerCase(Locale.ROOT);
        if (isIdentifier(plain)) {
            full |= all.size() >= most;
            if (!full) {
                all.add(plain);
            }
        }
    }

    /** Whether a step of a path is one of them; every identifier is, once there were too many to remember. */
    boolean has(String step) {
        String plain = step.toLowerCase(Locale.ROOT);
        return isIdentifier(plain) && (full || all.contains(plain));
    }

    /** The UUIDs in a text that lists have shown. */
    public List<String> in(String text) {
        return UUID.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .filter(all::contains)
                .distinct()
                .toList();
    }

    private static boolean isIdentifier(String plain) {
        return plain.length() <= 128 && IDENTIFIER.matcher(plain).matches();
    }
}
