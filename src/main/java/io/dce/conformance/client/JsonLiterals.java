package io.dce.conformance.client;

import java.util.function.BiConsumer;

/** Reads the texts of a JSON document that may be invalid or incomplete: unescaped, each with its member's name. */
final class JsonLiterals {
    private final String document;
    private int at;

    private JsonLiterals(String document) {
        this.document = document;
    }

    /**
     * Tells every text.
     *
     * @param each takes a member's name, empty where there is none, and a text of its value
     */
    static void of(String document, BiConsumer<String, String> each) {
        new JsonLiterals(document).tell(each);
    }

    private void tell(BiConsumer<String, String> each) {
        String name = "";
        at = document.indexOf('"');
        while (at >= 0) {
            String text = literal();
            if (isName()) {
                name = text;
            } else {
                each.accept(name, text);
            }
            at = document.indexOf('"', at);
        }
    }

    /** From the quote on which it begins to behind the one on which it ends, or to the end of all. */
    private String literal() {
        StringBuilder text = new StringBuilder();
        at++;
        while (at < document.length() && document.charAt(at) != '"') {
            char c = document.charAt(at++);
            text.append(c == '\\' && at < document.length() ? escaped() : c);
        }
        at = Math.min(at + 1, document.length());
        return text.toString();
    }

    private char escaped() {
        char kind = document.charAt(at++);
        if (kind != 'u') {
            return kind;
        }
        int end = Math.min(at + 4, document.length());
        int code = 0;
        while (at < end && Character.digit(document.charAt(at), 16) >= 0) {
            code = code * 16 + Character.digit(document.charAt(at++), 16);
        }
        return (char) code;
    }

    private boolean isName() {
        int next = at;
        while (next < document.length() && Character.isWhitespace(document.charAt(next))) {
            next++;
        }
        return next < document.length() && document.charAt(next) == ':';
    }
}
