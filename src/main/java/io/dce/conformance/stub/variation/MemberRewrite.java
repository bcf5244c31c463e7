package io.dce.conformance.stub.variation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.platform.PlatformChange;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives a member another value, to the letter: {@code 1.0} and {@code 1e999999999} are written as they stand. */
public final class MemberRewrite {
    /** A text, a list without lists in it, or anything else without members. */
    private static final String VALUE = "(?:\"(?:[^\"\\\\]|\\\\.)*\"|\\[[^\\[\\]]*]|[^\\s,\\[\\]{}]+)";

    private MemberRewrite() {}

    /**
     * In the answers to paths of a document.
     *
     * @param path a part of the path
     * @param status the status of the answers that change
     * @param member the name of the member, wherever it stands
     * @param json its value from now on
     */
    public static Variation of(String path, int status, String member, String json) {
        Pattern place = Pattern.compile("(\"" + Pattern.quote(member) + "\"\\s*:\\s*)" + VALUE);
        return parts -> PlatformChange.answer((call, answer) ->
                answer.status() == status && call.path().contains(path) ? rewritten(answer, place, json) : answer);
    }

    private static StubAnswer rewritten(StubAnswer answer, Pattern place, String json) {
        String text = place.matcher(answer.text()).replaceAll("$1" + Matcher.quoteReplacement(json));
        return answer.withBody(text.getBytes(UTF_8));
    }
}
