package io.dce.conformance.check.ops.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import com.networknt.schema.format.Formats;
import io.dce.conformance.openapi.EcmaPattern;
import io.dce.conformance.openapi.PatternException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A format of texts, as the standard that it is named for has it: RFC 3339 for times, RFC 4648 for what is encoded. What
 * no standard defines ({@code phone}, {@code color}) is not judged.
 *
 * @param getName the format
 * @param right whether a text is one
 * @param getMessageKey the message of the validator
 */
record TextFormat(String getName, Predicate<String> right, String getMessageKey) implements Format {
    /** What the validator has of its own and no standard knows. */
    private static final Set<String> UNKNOWN =
            Set.of("alpha", "alphanumeric", "color", "ip-address", "phone", "style", "utc-millisec");

    private static final String DIGITS = "[0-9]+";
    private static final String TIME = "T(%1$sH(%1$sM(%1$sS)?)?|%1$sM(%1$sS)?|%1$sS)".formatted(DIGITS);

    /** RFC 3339, appendix A: no fractions, weeks alone, and nothing left out in between. */
    private static final Pattern DURATION =
            Pattern.compile("P((%1$sD|%1$sM(%1$sD)?|%1$sY(%1$sM(%1$sD)?)?)(%2$s)?|%2$s|%1$sW)".formatted(DIGITS, TIME));

    private static final Pattern LABEL = Pattern.compile("[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?");
    private static final int LONGEST_HOST = 253;

    /** All that are judged. */
    static List<Format> all() {
        List<Format> all = new ArrayList<>(Formats.DEFAULT);
        all.removeIf(format -> UNKNOWN.contains(format.getName()));
        all.addAll(IntegerFormat.ALL);
        // ProtoJSON has no empty time; Go writes one for a time that isn't set.
        all.add(known("date-time", text -> text.isEmpty() || Rfc3339.isDateTime(text)));
        all.add(known("date", Rfc3339::isDate));
        all.add(known("time", Rfc3339::isTime));
        all.add(known("duration", text -> DURATION.matcher(text).matches()));
        all.add(known("hostname", TextFormat::isHost));
        all.add(known("regex", TextFormat::isPattern));
        all.add(new TextFormat("byte", TextEncodings::isStandard, "format"));
        all.add(new TextFormat("base64url", TextEncodings::isForUrls, "format"));
        return all;
    }

    @Override
    public boolean matches(ExecutionContext judging, String text) {
        return right.test(text);
    }

    private static TextFormat known(String name, Predicate<String> right) {
        return new TextFormat(name, right, "format." + name);
    }

    /** RFC 1123 section 2.1, RFC 1035 section 2.3.4. */
    private static boolean isHost(String text) {
        return text.length() <= LONGEST_HOST
                && Pattern.compile("\\.")
                        .splitAsStream(text + ".x")
                        .allMatch(label -> LABEL.matcher(label).matches());
    }

    private static boolean isPattern(String text) {
        try {
            EcmaPattern.of(text);
            return true;
        } catch (PatternException e) {
            return false;
        }
    }
}
