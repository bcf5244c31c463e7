package io.dce.conformance.escape;

import java.util.regex.Pattern;

/** URLs in a text, as they may be shown: without user and password, and without a query, which may hold a token. */
public final class UrlCredentials {
    /** A password with a slash in it ends the host for a parser, but not for whoever wrote it. */
    private static final Pattern USER = Pattern.compile("(?<=://)(?:[^/?#\\s]*|[^/?#\\s:]*:(?!\\d+[/?#])\\S*)@");

    private static final Pattern QUERY = Pattern.compile("(?i)((?:https?|file)://?[^\\s?#]*)([?#])\\S+");

    private UrlCredentials() {}

    /** The text with an ellipsis in their place. */
    public static String hidden(String text) {
        return QUERY.matcher(USER.matcher(text).replaceAll("…@")).replaceAll("$1$2…");
    }
}
