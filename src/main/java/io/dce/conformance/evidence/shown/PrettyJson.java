package io.dce.conformance.evidence.shown;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** JSON laid out, a member or an element a line. Nothing of it is changed: members that stand twice and numbers stay. */
final class PrettyJson {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int MOST_MARKED = 12;

    private final List<String> lines = new ArrayList<>();
    private final Deque<Container> open = new ArrayDeque<>();
    private final Set<String> wanted = new HashSet<>();
    /** The first and the last line of what is wanted, by pointer. */
    private final Map<String, int[]> found = new HashMap<>();

    private static final class Container {
        private final String pointer;
        private final boolean array;
        private int size;
        private String member = "";

        Container(String pointer, boolean array) {
            this.pointer = pointer;
            this.array = array;
        }

        String pointerOfNext() {
            return pointer + "/"
                    + (array ? String.valueOf(size) : member.replace("~", "~0").replace("/", "~1"));
        }
    }

    private PrettyJson(Collection<String> pointers) {
        for (String pointer : pointers) {
            for (int end = pointer.length(); end >= 0; end = pointer.lastIndexOf('/', end - 1)) {
                wanted.add(pointer.substring(0, end));
            }
        }
    }

    /**
     * Lays a text out.
     *
     * @param pointers the places that are asked for
     * @return empty if it is no JSON
     */
    static Optional<PrettyJson> of(String text, Collection<String> pointers) {
        PrettyJson pretty = new PrettyJson(pointers);
        try (JsonParser parser = JSON.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                pretty.take(token, parser);
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return pretty.lines.isEmpty() ? Optional.empty() : Optional.of(pretty);
    }

    List<String> lines() {
        return lines;
    }

    /** The numbers of the lines, from 0, that have a value; of one that is missing, where it should be. */
    SortedSet<Integer> linesOf(Collection<String> pointers) {
        SortedSet<Integer> marked = new TreeSet<>();
        for (String pointer : pointers) {
            String nearest = pointer;
            while (!found.containsKey(nearest) && !nearest.isEmpty()) {
                nearest = nearest.substring(0, nearest.lastIndexOf('/'));
            }
            int[] range = found.getOrDefault(nearest, new int[] {0, 0});
            boolean whole = nearest.equals(pointer) && range[1] - range[0] < MOST_MARKED;
            for (int line = range[0]; line <= (whole ? range[1] : range[0]); line++) {
                marked.add(line);
            }
        }
        return marked;
    }

    private void take(JsonToken token, JsonParser parser) throws IOException {
        if (token == JsonToken.FIELD_NAME) {
            open.element().member = parser.currentName();
        } else if (token.isStructEnd()) {
            end(token.asString());
        } else {
            value(token, parser);
        }
    }

    private void value(JsonToken token, JsonParser parser) throws IOException {
        Container in = open.peek();
        String pointer = in == null ? "" : in.pointerOfNext();
        String name = in == null || in.array ? "" : quoted(in.member) + ": ";
        if (in != null && in.size++ > 0) {
            append(",");
        }
        String text = token == JsonToken.VALUE_STRING ? quoted(parser.getText()) : parser.getText();
        lines.add("  ".repeat(open.size()) + name + text);
        if (wanted.contains(pointer)) {
            found.putIfAbsent(pointer, new int[] {lines.size() - 1, lines.size() - 1});
        }
        if (token.isStructStart()) {
            open.push(new Container(pointer, token == JsonToken.START_ARRAY));
        }
    }

    private void end(String bracket) {
        Container ended = open.pop();
        if (ended.size == 0) {
            append(bracket);
        } else {
            lines.add("  ".repeat(open.size()) + bracket);
        }
        int[] range = found.get(ended.pointer);
        if (range != null) {
            range[1] = lines.size() - 1;
        }
    }

    private void append(String sign) {
        int last = lines.size() - 1;
        lines.set(last, lines.get(last) + sign);
    }

    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
