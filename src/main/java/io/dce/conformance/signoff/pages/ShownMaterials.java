package io.dce.conformance.signoff.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dce.conformance.evidence.ledger.Sha256;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The digests of what a run went by, for a reader: a document of a thousand files has one line, as of a folder. */
final class ShownMaterials {
    private static final String DOCUMENT = "dce.openapi ";
    private static final int MOST = 20;

    private ShownMaterials() {}

    /**
     * The digests by what they are of.
     *
     * @param materials all of them; of documents, those above a number become that of a list of them, as
     *     {@code sha256sum} prints it
     */
    static Map<String, String> of(Map<String, String> materials) {
        SortedMap<String, String> documents = new TreeMap<>();
        SortedMap<String, String> shown = new TreeMap<>();
        materials.forEach((name, digest) -> {
            if (name.startsWith(DOCUMENT)) {
                documents.put(name.substring(DOCUMENT.length()), digest);
            } else {
                shown.put(name, digest);
            }
        });
        if (documents.size() <= MOST) {
            return new TreeMap<>(materials);
        }
        String folder = common(documents.firstKey(), documents.lastKey());
        String list = documents.entrySet().stream()
                .map(file -> file.getValue() + "  " + file.getKey().substring(folder.length()) + "\n")
                .collect(Collectors.joining());
        String name = folder.isEmpty() ? DOCUMENT : DOCUMENT + folder + " ";
        shown.put(name + "(" + documents.size() + " files)", Sha256.of(list.getBytes(UTF_8)));
        return shown;
    }

    /** The folder that the first and the last of sorted files are in, and so all of them; empty for none. */
    private static String common(String first, String last) {
        int same = 0;
        while (same < Math.min(first.length(), last.length()) && first.charAt(same) == last.charAt(same)) {
            same++;
        }
        return first.substring(0, first.lastIndexOf('/', same - 1) + 1);
    }
}
