package io.dce.conformance.report.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.config.ConfigException;
import io.dce.conformance.sweep.access.AccessKind;
import io.dce.conformance.sweep.access.AccessMatrix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The matrix as {@code access.json}, and back. */
public final class AccessJson {
    private static final String FORMAT = "dce-conformance-access-1";
    private static final JsonMapper JSON = new JsonMapper();

    private AccessJson() {}

    /**
     * Written, one operation after the other.
     *
     * @param selfTest whether the bundled stub was asked, and no platform
     */
    public static String write(AccessMatrix matrix, boolean selfTest) {
        ObjectNode root = JSON.createObjectNode().put("format", FORMAT);
        if (selfTest) {
            root.put("selfTest", true);
        }
        ArrayNode callers = root.putArray("callers");
        matrix.callers().forEach(callers::add);
        ArrayNode rows = root.putArray("operations");
        matrix.rows().forEach(row -> {
            ObjectNode node = rows.addObject()
                    .put("module", row.module())
                    .put("operation", row.title())
                    .put("declared", row.place());
            ObjectNode kinds = node.putObject("access");
            matrix.callers()
                    .forEach(caller -> kinds.put(
                            caller,
                            row.kinds().getOrDefault(caller, AccessKind.UNSEEN).words()));
        });
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Read from a file.
     *
     * @throws ConfigException if it is none of these
     */
    public static AccessMatrix read(Path file) {
        JsonNode root;
        try {
            root = JSON.readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw unreadable(file, "it is no JSON");
        }
        if (!root.path("format").asText().equals(FORMAT)) {
            throw unreadable(file, "it should say format: " + FORMAT);
        }
        List<String> callers = new ArrayList<>();
        root.path("callers").forEach(caller -> callers.add(caller.asText()));
        List<AccessMatrix.Row> rows = new ArrayList<>();
        for (JsonNode node : root.path("operations")) {
            Map<String, AccessKind> kinds = new TreeMap<>();
            node.path("access")
                    .properties()
                    .forEach(member -> kinds.put(
                            member.getKey(),
                            AccessKind.of(member.getValue().asText())
                                    .orElseThrow(() -> unreadable(
                                            file,
                                            "nobody can have \""
                                                    + member.getValue().asText() + "\" access"))));
            rows.add(new AccessMatrix.Row(
                    node.path("module").asText(),
                    node.path("operation").asText(),
                    node.path("declared").asText(),
                    kinds));
        }
        return new AccessMatrix(callers, rows);
    }

    private static ConfigException unreadable(Path file, String why) {
        return new ConfigException(
                List.of("dce.access.baseline: " + file + " is not an access.json of an earlier run: " + why));
    }
}
