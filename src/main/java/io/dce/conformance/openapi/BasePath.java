package io.dce.conformance.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.openapi.text.DocumentFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before the paths of a document. Only a path is taken from it: which host is asked, and how, is for whoever
 * runs the kit to say.
 */
final class BasePath {
    private static final Pattern HOST = Pattern.compile("(?i)^(https?:)?//[^/?#\\\\]*");

    private final JsonNode root;
    private final List<DocumentFinding> findings = new ArrayList<>();
    private String ofDocument;

    BasePath(JsonNode root) {
        this.root = root;
    }

    /** The path, percent-encoded, without a slash at its end; empty for none, and where the document gives something else. */
    String path() {
        if (ofDocument == null) {
            JsonNode servers = root.path("servers");
            if (servers.isValueNode() && !servers.isNull()) {
                findings.add(new DocumentFinding("/servers", "servers are a list, but this is none; it is left out"));
            }
            ofDocument = root.has("basePath")
                    ? checked("/basePath", root.path("basePath").asText())
                    : servers.isEmpty() ? "" : ofServers(new DeclaredSchema(root, ""));
        }
        return ofDocument;
    }

    /** That of an operation: its own servers count, or those of its path, or the document's. */
    String path(DeclaredSchema item, DeclaredSchema operation) {
        for (DeclaredSchema owner : List.of(operation, item)) {
            if (!owner.node().path("servers").isEmpty()) {
                return ofServers(owner);
            }
        }
        return path();
    }

    /** What is odd about it, once it was asked for. */
    List<DocumentFinding> findings() {
        return findings.stream().distinct().toList();
    }

    /** The first server's; a relative one is resolved against the target (OpenAPI 3.1, section 4.8.5). */
    private String ofServers(DeclaredSchema owner) {
        JsonNode servers = owner.node().path("servers");
        if (servers.size() > 1) {
            findings.add(new DocumentFinding(
                    owner.pointer() + "/servers",
                    "there are " + servers.size() + " servers; the first one's path is taken"));
        }
        String place = owner.pointer() + "/servers/0/url";
        if (!servers.path(0).path("url").isTextual()) {
            findings.add(new DocumentFinding(place, "a server has a url, but the first one has none"));
            return "";
        }
        String url = withDefaults(servers.path(0));
        Matcher host = HOST.matcher(url);
        if (!owner.pointer().isEmpty() && host.find() && !host.group().equals(hostOfDocument())) {
            findings.add(new DocumentFinding(
                    place, "the server " + url + " is another than the document's; only its path is taken"));
        }
        String path = host.replaceFirst("");
        boolean relative = path.equals(url) && !path.isEmpty() && !path.startsWith("/") && !path.contains(":");
        if (path.isEmpty()) {
            return "";
        }
        return checked(place, relative ? "/" + path.replaceFirst("^\\.(/|$)", "") : path);
    }

    private String hostOfDocument() {
        Matcher host = HOST.matcher(withDefaults(root.path("servers").path(0)));
        return host.find() ? host.group() : "";
    }

    private static String withDefaults(JsonNode server) {
        String url = server.path("url").asText();
        for (Map.Entry<String, JsonNode> variable : server.path("variables").properties()) {
            JsonNode value = variable.getValue().path("default");
            url = value.isValueNode() ? url.replace("{" + variable.getKey() + "}", value.asText()) : url;
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
