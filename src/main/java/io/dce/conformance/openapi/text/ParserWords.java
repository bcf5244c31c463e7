package io.dce.conformance.openapi.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** What parsers say of a text that they can't read, in the words of whoever wrote it. */
final class ParserWords {
    private static final Pattern UNEXPECTED = Pattern.compile(
            "Unexpected character \\('(.+?)' \\(code [^)]*\\)+: (was expecting [^(]*?)( \\(.*)?", Pattern.DOTALL);

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
        String said = e.getOriginalMessage();
        if (said.contains("comment?")) {
            return "a comment stands here, which JSON doesn't have";
        }
        if (said.contains("CTRL-CHAR")) {
            return "a control character stands in a text, where it has to be escaped";
        }
        Matcher unexpected = UNEXPECTED.matcher(said);
        return unexpected.matches()
                ? "the character " + unexpected.group(1) + " stands here, but the parser " + unexpected.group(2)
                : "the parser says: " + said.replaceAll("(?s)(: was expecting \\(| \\().*", "");
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
