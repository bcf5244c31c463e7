package io.dce.conformance.report.allure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What Allure knows of earlier runs: its page has it, and reads it again from among the results of the next run. The
 * trends of the next page are drawn from it.
 *
 * @param files by name, e.g. {@code history-trend.json}
 */
public record AllureHistory(Map<String, byte[]> files) {
    private static final String FOLDER = "history";

    /** How a page of one file holds what would otherwise be files beside it; the page is large. */
    private static final String MARK = "d('" + FOLDER + "/";

    private static final Pattern HELD = Pattern.compile(Pattern.quote(MARK) + "([a-z-]+\\.json)','([\\w+/=]*)'\\)");

    /**
     * Reads it from the page of an earlier run; where that made none, from what it had kept among its results. What can't
     * be read is no history.
     */
    public static AllureHistory of(Path page, Path results) {
        Map<String, byte[]> files = new TreeMap<>();
        try {
            if (Files.exists(page)) {
                String text = Files.readString(page, ISO_8859_1);
                for (int at = text.indexOf(MARK); at >= 0; at = text.indexOf(MARK, at + 1)) {
                    Matcher held = HELD.matcher(text).region(at, text.length());
                    if (held.lookingAt()) {
                        files.put(held.group(1), Base64.getDecoder().decode(held.group(2)));
                    }
                }
            } else if (Files.isDirectory(results.resolve(FOLDER))) {
                for (Path file : list(results.resolve(FOLDER))) {
                    files.put(file.getFileName().toString(), Files.readAllBytes(file));
                }
            }
            JsonMapper json = new JsonMapper();
            for (byte[] file : files.values()) {
                json.readTree(file);
            }
            return new AllureHistory(files);
        } catch (IOException | IllegalArgumentException e) {
            return new AllureHistory(Map.of());
        }
    }

    /** Puts it among the results of a run. */
    public void write(Path results) throws IOException {
        if (!files.isEmpty()) {
            Files.createDirectories(results.resolve(FOLDER));
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(results.resolve(FOLDER).resolve(file.getKey()), withoutDetails(file.getValue()));
        }
    }

    /** What earlier runs said of failures may hold their keys, which nobody knows any more. */
    private static byte[] withoutDetails(byte[] file) throws IOException {
        JsonMapper json = new JsonMapper();
        JsonNode history = json.readTree(file);
        history.findParents("statusDetails").forEach(run -> ((ObjectNode) run).remove("statusDetails"));
        return json.writeValueAsBytes(history);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
