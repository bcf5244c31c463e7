package io.dce.conformance.evidence.waiver;

import io.dce.conformance.config.ConfigException;
import io.dce.conformance.rule.Catalogue;
import io.dce.conformance.rule.Level;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads {@code waivers.yaml}, strictly: all that is wrong with it is told at once, with file and line. */
public final class WaiverFile {
    private static final Set<String> REQUIRED = Set.of("rule", "owner", "reason", "ticket", "expires");
    private static final Set<String> OPTIONAL = Set.of("scenario", "operation", "approver");

    private final Path file;
    private final Catalogue catalogue;
    private final List<String> problems = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private WaiverFile(Path file, Catalogue catalogue) {
        this.file = file;
        this.catalogue = catalogue;
    }

    /**
     * Reads it.
     *
     * @param catalogue says which rules are a MUST, whose waivers need an approver besides the owner
     * @throws ConfigException naming file and line of all that is wrong; rules that there aren't are no such thing
     */
    public static List<Waiver> read(Path file, Catalogue catalogue) {
        WaiverFile waivers = new WaiverFile(file, catalogue);
        List<Waiver> read = waivers.read();
        if (!waivers.problems.isEmpty()) {
            throw new ConfigException(waivers.problems);
        }
        return read;
    }

    private List<Waiver> read() {
        try (Reader reader = Files.newBufferedReader(file)) {
            Optional<Node> root = new Compose(LoadSettings.builder().build()).composeReader(reader);
            return root.map(this::waivers).orElse(List.of());
        } catch (MarkedYamlEngineException e) {
            problems.add(file + ":" + line(e.getProblemMark()) + ": is not YAML: " + e.getProblem());
        } catch (YamlEngineException | IOException e) {
            problems.add(file + ": cannot be read as YAML: " + e.getMessage());
        }
        return List.of();
    }

    private List<Waiver> waivers(Node root) {
        if (entries(root, Set.of("waivers")).get("waivers") instanceof SequenceNode list) {
            return list.getValue().stream().map(this::waiver).toList();
        }
        problem(root, "should have a list named waivers");
        return List.of();
    }

    private Waiver waiver(Node node) {
        Set<String> known = new HashSet<>(REQUIRED);
        known.addAll(OPTIONAL);
        Map<String, Node> entries = entries(node, known);
        Map<String, String> texts = new TreeMap<>();
        entries.forEach((name, value) -> texts.put(name, text(name, value)));
        REQUIRED.stream()
                .filter(name -> texts.getOrDefault(name, "").isBlank())
                .sorted()
                .forEach(name -> problem(node, "a waiver needs " + name));
        if (texts.containsKey("scenario") && texts.containsKey("operation")) {
            problem(node, "a waiver is about a scenario or an operation: give one of the two");
        }
        Waiver waiver = new Waiver(
                texts.getOrDefault("rule", ""),
                texts.getOrDefault("scenario", texts.getOrDefault("operation", "")),
                texts.getOrDefault("owner", ""),
                texts.getOrDefault("approver", ""),
                texts.getOrDefault("reason", ""),
                texts.getOrDefault("ticket", ""),
                texts.getOrDefault("expires", ""));
        check(node, entries, waiver);
        return waiver;
    }

    private void check(Node node, Map<String, Node> entries, Waiver waiver) {
        try {
            LocalDate.parse(waiver.expires());
        } catch (DateTimeParseException e) {
            if (!waiver.expires().isBlank()) {
                problem(entries.get("expires"), "expires: \"" + waiver.expires() + "\" is not a date, e.g. 2027-01-31");
            }
        }
        boolean must = catalogue
                .find(waiver.rule())
                .filter(rule -> rule.level() == Level.MUST)
                .isPresent();
        if (must && (waiver.approver().isBlank() || waiver.approver().equals(waiver.owner()))) {
            problem(node, waiver.rule() + " is a MUST: its waiver needs an approver besides the owner");
        }
        if (!seen.add(waiver.about())) {
            problem(node, "there is a waiver for " + waiver.about() + " before");
        }
    }

    private Map<String, Node> entries(Node node, Set<String> known) {
        Map<String, Node> entries = new TreeMap<>();
        if (!(node instanceof MappingNode mapping)) {
            problem(
                    node,
                    "should have " + String.join(", ", known.stream().sorted().toList()));
            return entries;
        }
        for (NodeTuple entry : mapping.getValue()) {
            String name = text("a name", entry.getKeyNode());
            if (!known.contains(name)) {
                problem(
                        entry.getKeyNode(),
                        "unknown entry " + name + "; known are "
                                + String.join(", ", known.stream().sorted().toList()));
            } else if (entries.put(name, entry.getValueNode()) != null) {
                problem(entry.getKeyNode(), name + " is there twice");
            }
        }
        return entries;
    }

    private String text(String name, Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        problem(node, name + ": should be a text");
        return "";
    }

    private void problem(Node node, String what) {
        problems.add(file + ":" + line(node.getStartMark()) + ": " + what);
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(m -> m.getLine() + 1).orElse(1);
    }
}
