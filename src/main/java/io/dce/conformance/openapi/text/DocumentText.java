package io.dce.conformance.openapi.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/** Reads texts in JSON or YAML. */
public final class DocumentText {
    private DocumentText() {}

    /**
     * Reads JSON or YAML 1.2, whichever it is, in UTF-8.
     *
     * @param source the file or URL, for messages
     * @throws DocumentException when it is neither; the message names line and column
     */
    public static TextTree read(String source, byte[] bytes) {
        try {
            return read(
                    source, UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            throw new DocumentException(source, "", "is not UTF-8");
        }
    }

    /**
     * The same, of a text.
     *
     * @param source the file or URL, for messages
     * @throws DocumentException when it is neither; the message names line and column
     */
    static TextTree read(String source, String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String begin = plain.stripLeading();
        if (begin.isEmpty()) {
            throw new DocumentException(source, "", "is empty, but JSON or YAML is expected");
        }
        if (!begin.startsWith("{") && !begin.startsWith("[")) {
            return YamlText.read(source, plain);
        }
        try {
            return JsonText.read(source, plain);
        } catch (DocumentException notJson) {
            // YAML may begin with a brace, too.
            try {
                return YamlText.read(source, plain);
            } catch (DocumentException neither) {
                throw notJson;
            }
        }
    }
}
