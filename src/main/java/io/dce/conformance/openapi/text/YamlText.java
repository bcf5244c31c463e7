package io.dce.conformance.openapi.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2, and merge keys ({@code <<}), which documents use although they are of YAML 1.1. Of several documents the
 * first that holds something is read.
 */
final class YamlText {
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setCodePointLimit(Integer.MAX_VALUE)
            .setVersionFunction(version -> version)
            .build();

    private static final String MERGE = "<<";
    private static final String LONG_BLANK_LINE = "leading empty lines contain more spaces";
    private static final Pattern BLANKS = Pattern.compile("(?m)^ +$");

    private final String source;
    private final TreeBuilder tree;
    private final YamlAliases aliases;
    private final List<DocumentFinding> findings = new ArrayList<>();
    /** For each open object or array its anchor, if it has one. */
    private final Deque<Optional<String>> anchors = new ArrayDeque<>();
    /** For each open object or array what comes next in it. */
    private final Deque<Expected> expected = new ArrayDeque<>();

    private enum Expected {
        NAME,
        VALUE,
        MERGED,
        ELEMENT
    }

    private YamlText(String source) {
        this.source = source;
        this.tree = new TreeBuilder(source);
        this.aliases = new YamlAliases(source);
    }

    static TextTree read(String source, String text) {
        try {
            return new YamlText(source).document(text);
        } catch (MarkedYamlEngineException e) {
            // Other readers take it, and it changes nothing but the blanks in a text.
            if (String.valueOf(e.getProblem()).contains(LONG_BLANK_LINE)) {
                return withoutBlanks(source, text);
            }
            String place = e.getProblemMark().map(YamlPlace::of).orElse("");
            throw new DocumentException(source, place, "is not YAML: " + ParserWords.of(e));
        } catch (ReaderException e) {
            int at = Math.min(e.getPosition(), text.length());
            int line = (int) text.substring(0, at).lines().count();
            throw new DocumentException(
                    source,
                    "line " + Math.max(line, 1),
                    String.format(
                            "is not YAML: it has the character U+%04X, which no text may have", e.getCodePoint()));
        } catch (YamlEngineException e) {
            throw new DocumentException(source, "", "is not YAML 1.2: the parser says: " + e.getMessage());
        }
    }

    private static TextTree withoutBlanks(String source, String text) {
        TextTree tree = read(source, BLANKS.matcher(text).replaceAll(""));
        List<DocumentFinding> findings = new ArrayList<>(tree.findings());
        findings.add(
                new DocumentFinding(
                        "",
                        "a text begins with a line of blanks that is longer than its margin, which YAML forbids: it is read empty"));
        return new TextTree(tree.root(), findings);
    }

    private TextTree document(String text) {
        Iterator<Event> events = new Parse(SETTINGS).parseString(text).iterator();
        while (events.hasNext() && (tree.root() == null || tree.root().isNull())) {
            one(events.next());
        }
        if (tree.root() == null) {
            throw new DocumentException(source, "", "is empty, but JSON or YAML is expected");
        }
        findings.addAll(tree.findings());
        others(events);
        return new TextTree(tree.root(), findings);
    }

    /** Whether there are more documents: what they hold makes no difference. */
    private void others(Iterator<Event> events) {
        int line = 0;
        try {
            while (events.hasNext() && line == 0) {
                Event event = events.next();
                boolean something = event instanceof NodeEvent
                        && !(event instanceof ScalarEvent scalar
                                && scalar.isPlain()
                                && scalar.getValue().isEmpty());
                line = something ? YamlPlace.line(event) : 0;
            }
        } catch (MarkedYamlEngineException e) {
            line = e.getProblemMark().map(m -> m.getLine() + 1).orElse(1);
        }
        if (line > 0) {
            findings.add(new DocumentFinding(
                    "",
                    "the file holds more than one document; that of line " + line + " and what follows is left out"));
        }
    }

    private void one(Event event) {
        if (event instanceof NodeEvent node) {
            switch (event.getEventId()) {
                case Alias ->
                    complete(
                            aliases.of(
                                    ((AliasEvent) node).getAlias().getValue(),
                                    YamlPlace.line(node),
                                    YamlPlace.column(node)),
                            node);
                case Scalar -> scalar((ScalarEvent) node);
                default -> begin((CollectionStartEvent) node);
            }
        } else if (event.getEventId() == Event.ID.MappingEnd || event.getEventId() == Event.ID.SequenceEnd) {
            expected.pop();
            Optional<String> anchor = anchors.pop();
            JsonNode whole = tree.end();
            anchor.ifPresent(name -> aliases.end(name, whole));
            complete(whole, event);
        }
    }

    private void begin(CollectionStartEvent event) {
        if (expected.peek() == Expected.NAME) {
            throw noName(event);
        }
        foreign(event, event.getTag());
        boolean object = event.getEventId() == Event.ID.MappingStart;
        if (object) {
            tree.object(YamlPlace.line(event), YamlPlace.column(event));
        } else {
            tree.array(YamlPlace.line(event), YamlPlace.column(event));
        }
        expected.push(object ? Expected.NAME : Expected.ELEMENT);
        Optional<String> anchor = event.getAnchor().map(a -> a.getValue());
        anchor.ifPresent(aliases::begin);
        anchors.push(anchor);
    }

    private void scalar(ScalarEvent event) {
        foreign(event, event.getTag());
        JsonNode value = YamlScalar.of(event);
        event.getAnchor().ifPresent(a -> aliases.end(a.getValue(), value));
        if (expected.peek() == Expected.NAME) {
            name(event.getValue(), event.isPlain() && event.getValue().equals(MERGE), YamlPlace.line(event));
        } else {
            complete(value, event);
        }
    }

    private void name(String name, boolean merge, int line) {
        next(merge ? Expected.MERGED : Expected.VALUE);
        tree.name(name, line);
    }

    private void next(Expected what) {
        expected.pop();
        expected.push(what);
    }

    private DocumentException noName(Event event) {
        return new DocumentException(
                source,
                YamlPlace.of(event),
                "a name is a text, but here is none; a text like {{ … }} stands in quotes");
    }

    private void complete(JsonNode value, Event event) {
        Expected here = expected.peek();
        if (here == Expected.NAME && value.isValueNode()) {
            name(value.asText(), false, YamlPlace.line(event));
        } else if (here == Expected.NAME) {
            throw noName(event);
        } else if (here == Expected.MERGED) {
            merge(value, event);
            next(Expected.NAME);
        } else {
            tree.value(value);
            if (here == Expected.VALUE) {
                next(Expected.NAME);
            }
        }
    }

    private void merge(JsonNode value, Event event) {
        for (JsonNode one : value.isArray() ? value : List.of(value)) {
            if (!(one instanceof ObjectNode object)) {
                throw new DocumentException(source, YamlPlace.of(event), "<< takes an object, or a list of them");
            }
            tree.merge(object);
        }
    }

    private void foreign(Event event, Optional<String> tag) {
        YamlScalar.foreign(tag)
                .ifPresent(name -> findings.add(new DocumentFinding(
                        tree.pointer(),
                        "the tag " + name + " in line " + YamlPlace.line(event) + " means nothing here")));
    }
}
