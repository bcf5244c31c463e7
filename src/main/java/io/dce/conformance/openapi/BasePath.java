package io.dce.conformance.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What stands before every path of a document. Only a path is taken from it: which host is asked, and how, is for whoever
 * runs the kit to say.
 */
final class BasePath {
    private static final Pattern HOST = Pattern.compile("(?i)^(https?:)?//[^/?#\\\\]*");

    private final JsonNode root;
    private final List<DocumentFinding> findings = new ArrayList<>();

    BasePath(JsonNode root) {
        this.root = root;
    }

    /** The path, percent-encoded, without a slash at its end; empty for none, and where the document gives something else. */
    String path() {
        return root.has("basePath")
                ? checked("/basePath", root.path("basePath").asText())
                : root.path("servers").isEmpty() ? "" : server();
    }

    /** What is odd about it, once it was asked for. */
    List<DocumentFinding> findings() {
        return findings;
    }

    /** The first server's; a relative one is resolved against the target (OpenAPI 3.1, section 4.8.5). */
    private String server() {
        if (root.path("servers").size() > 1) {
            findings.add(new DocumentFinding(
                    "/servers",
                    "there are " + root.path("servers").size() + " servers; the first one's path is taken"));
        }
        String place = "/servers/0/url";
        String url = withDefaults(root.path("servers").path(0));
        String path = HOST.matcher(url).replaceFirst("");
        boolean relative = path.equals(url) && !path.isEmpty() && !path.startsWith("/") && !path.contains(":");
        if (path.isEmpty()) {
            return "";
        }
        return checked(place, relative ? "/" + path.replaceFirst("^\\./", "") : path);
    }

    private static String withDefaults(JsonNode server) {
        String url = server.path("url").asText();
        for (Map.Entry<String, JsonNode> variable : server.path("variables").properties()) {
            url = url.replace(
                    "{" + variable.getKey() + "}",
                    variable.getValue().path("default").asText());
        }
        return url;
    }

    private String checked(String place, String given) {
        String path = given.replaceAll("/+$", "");
        return path.isEmpty()
                ? ""
                : UrlPath.fault(path)
                        .map(fault -> {
                            findings.add(new DocumentFinding(
                                    place, "the base path " + fault + ", and is not used; it is " + given));
                            return "";
                        })
                        .orElseGet(() -> UrlPath.encoded(path));
    }
}
