package io.dce.conformance.openapi.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** What parsers say of a text that they can't read, in the words of whoever wrote it. */
final class ParserWords {
    /** What is in the parser's words, and ours for it. */
    private static final List<Map.Entry<String, String>> YAML = List.of(
            Map.entry("<stream end>", "the text ends too early: a bracket or brace is not closed"),
            Map.entry("unexpected end of stream", "the text ends too early: a quotation mark is missing"),
            Map.entry(
                    "mapping values are not allowed here",
                    "a colon stands where no member can begin: put a text with a colon in quotes, or mend the indentation"),
            Map.entry("\\t", "a tab stands where blanks are expected: YAML is indented by blanks alone"),
            Map.entry("cannot start any token", "a text that begins with this character stands in quotes"),
            Map.entry(
                    "expected <block end>",
                    "the indentation, or what stands here, doesn't fit what begins above: a member or an element is expected"),
            Map.entry("expected ',' or", "a comma, or the closing bracket or brace, is expected"),
            Map.entry(
                    "could not find expected ':'", "a colon is expected behind the name of a member, on the same line"),
            Map.entry("found duplicate anchor", "the same anchor stands twice"),
            Map.entry("<document start>", "nothing but another document, behind ---, is expected here"));

    private ParserWords() {}

    static String of(JsonProcessingException e) {
        if (e instanceof JsonEOFException) {
            return "the text ends too early: a bracket, a brace or a quotation mark is not closed";
        }
        if (e instanceof StreamConstraintsException) {
            return "a number has more digits than can be read";
        }
        // What is in brackets, or behind a full stop, speaks of the parser.
        return "the parser says: "
                + e.getOriginalMessage().replaceAll("(?s)\\s*\\((code|start marker|JSON|for Object|from)[^)]*\\)*", "");
    }

    static String of(MarkedYamlEngineException e) {
        String said = e.getProblem().strip().replaceAll("\\.$", "");
        return YAML.stream()
                .filter(known -> said.contains(known.getKey()))
                .map(known -> known.getValue() + " (the parser says: " + said.replaceAll("\\. \\(Do not.*", "") + ")")
                .findFirst()
                .orElse("the parser says: " + said);
    }
}
