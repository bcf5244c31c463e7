package io.dce.conformance.check.ops.schema;

import com.networknt.schema.keyword.Keyword;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is encoded as text (RFC 4648): {@code byte} of OpenAPI 3.0, and {@code contentEncoding} since 3.1. ProtoJSON writes
 * the standard alphabet, padded; the one for URLs "should not be regarded as the same" (section 5), and a line feed belongs
 * to neither (section 3.1).
 */
final class TextEncodings {
    private static final Pattern STANDARD =
            Pattern.compile("([A-Za-z0-9+/]{4})*+([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?");

    private static final Pattern FOR_URLS =
            Pattern.compile("([A-Za-z0-9_-]{4})*+([A-Za-z0-9_-]{2}(==)?|[A-Za-z0-9_-]{3}=?)?");

    private static final Pattern BASE_32 =
            Pattern.compile("([A-Z2-7]{8})*+([A-Z2-7]{2}={6}|[A-Z2-7]{4}={4}|[A-Z2-7]{5}={3}|[A-Z2-7]{7}=)?");

    private static final Pattern BASE_16 = Pattern.compile("([0-9A-Fa-f]{2})*+");

    private TextEncodings() {}

    /** Whether it is base64. */
    static boolean isStandard(String text) {
        return STANDARD.matcher(text).matches();
    }

    /** Whether it is base64url, padded or not. */
    static boolean isForUrls(String text) {
        return FOR_URLS.matcher(text).matches();
    }

    static Keyword contentEncoding() {
        return new OwnKeyword("contentEncoding", use -> {
            String encoding = use.keyword().asText();
            boolean right = !use.value().isTextual() || is(encoding, use.value().asText());
            return right ? List.of() : List.of(List.of(encoding));
        });
    }

    /** What is no encoding to text, such as {@code 8bit}, says nothing that can be seen. */
    private static boolean is(String encoding, String text) {
        return switch (encoding) {
            case "base64" -> isStandard(text);
            case "base64url" -> isForUrls(text);
            case "base32" -> BASE_32.matcher(text).matches();
            case "base16" -> BASE_16.matcher(text).matches();
            default -> true;
        };
    }
}
