package io.dce.conformance.openapi.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;

/** Writes JSON pointers (RFC 6901). */
public final class JsonPointers {
    /** The member of a document's root that holds the other files that it consists of, by their names. */
    public static final String OTHER_FILES = "x-other-files";

    private static final String IN_OTHER_FILES = "/" + OTHER_FILES + "/";

    private JsonPointers() {}

    /** The pointer of a local reference, as {@code #/definitions/User}. */
    public static String ofReference(String reference) {
        return URLDecoder.decode(reference.substring(reference.indexOf('#') + 1).replace("+", "%2B"), UTF_8);
    }

    /** A pointer as it is shown: what is in another file by that file's name and the pointer in it. */
    public static String shown(String pointer) {
        if (!pointer.startsWith(IN_OTHER_FILES)) {
            return pointer;
        }
        String rest = pointer.substring(IN_OTHER_FILES.length());
        int end = rest.indexOf('/');
        String file =
                (end < 0 ? rest : rest.substring(0, end)).replace("~1", "/").replace("~0", "~");
        return file + "#" + (end < 0 ? "" : rest.substring(end));
    }

    /** A member's name as a step of a pointer. */
    public static String step(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
