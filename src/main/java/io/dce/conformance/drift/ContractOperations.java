package io.dce.conformance.drift;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.drift.operation.Operation;
import io.dce.conformance.openapi.text.DocumentText;
import io.dce.conformance.rule.Catalogue;
import io.dce.conformance.rule.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The operations of our contract, and the rules that rest on them. */
final class ContractOperations {
    private static final String RESOURCE = "/openapi/dce-access-keys.yaml";
    private static final Set<String> EVERYWHERE = Set.of("AUTH", "HTTP");
    private static final Map<String, Set<String>> BY_TAG = Map.of(
            "Users", Set.of("PAGE", "USER"),
            "CurrentUser", Set.of("USER", "KEY"),
            "AccessKeys", Set.of("KEY"),
            "UserAccessKeys", Set.of("KEY"),
            "Certs", Set.of());

    private static final Map<String, Entry> OPERATIONS = read();

    private final Catalogue catalogue;

    private record Entry(String name, String tag, String pointer) {}

    ContractOperations(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What rests on an operation: nothing where the contract doesn't have it. */
    Change.Touched touched(String method, String path) {
        Entry entry = OPERATIONS.get(key(method, path));
        if (entry == null) {
            return new Change.Touched("", List.of());
        }
        return new Change.Touched(
                entry.name(),
                catalogue.rules().stream()
                        .filter(rule -> rests(rule, entry))
                        .map(Rule::id)
                        .sorted(Comparator.comparing(ContractOperations::group)
                                .thenComparing(id ->
                                        Integer.parseInt(id.substring(group(id).length() + 1))))
                        .toList());
    }

    private static Map<String, Entry> read() {
        Map<String, Entry> operations = new HashMap<>();
        try (InputStream in = ContractOperations.class.getResourceAsStream(RESOURCE)) {
            JsonNode paths =
                    DocumentText.read(RESOURCE, in.readAllBytes()).root().path("paths");
            for (Map.Entry<String, JsonNode> path : paths.properties()) {
                String place = "/paths/" + path.getKey().replace("~", "~0").replace("/", "~1") + "/";
                for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                    if (operation.getValue().has("operationId")) {
                        operations.put(
                                key(operation.getKey(), path.getKey()),
                                new Entry(
                                        operation.getValue().get("operationId").asText(),
                                        operation
                                                .getValue()
                                                .path("tags")
                                                .path(0)
                                                .asText(),
                                        place + operation.getKey()));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(operations);
    }

    private static boolean rests(Rule rule, Entry entry) {
        String group = group(rule.id());
        return EVERYWHERE.contains(group)
                || BY_TAG.getOrDefault(entry.tag(), Set.of()).contains(group)
                || rule.source().contains(entry.pointer());
    }

    private static String group(String id) {
        return id.substring(0, id.lastIndexOf('-'));
    }

    private static String key(String method, String path) {
        return Operation.key(method.toUpperCase(Locale.ROOT), path);
    }
}
