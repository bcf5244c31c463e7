package io.dce.conformance.signoff;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.signoff.dsse.SignOffException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files that a statement names, each once, by a path that leads nowhere but into the folder of the reports. */
final class StatementSubjects {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private StatementSubjects() {}

    /**
     * Reads them.
     *
     * @return SHA-256 in hexadecimal, by name
     * @throws SignOffException if one is named in another way
     */
    static SortedMap<String, String> read(JsonNode list) {
        SortedMap<String, String> subjects = new TreeMap<>();
        Set<String> anyCase = new HashSet<>();
        for (JsonNode subject : list) {
            String name = subject.path("name").asText();
            String digest = subject.path("digest").path(algorithm(name)).asText();
            if (!subject.path("name").isTextual() || !leadsBelow(name)) {
                throw problem(name, "which is not a path below the folder of the reports");
            }
            if (!DIGEST.matcher(digest).matches()) {
                throw problem(name, "but not its " + algorithm(name) + " in lower-case hexadecimal");
            }
            if (subjects.put(name, digest) != null) {
                throw problem(name, "and names it twice");
            }
            if (!anyCase.add(name.toLowerCase(Locale.ROOT))) {
                throw problem(name, "and another that differs from it in upper and lower case alone");
            }
        }
        return subjects;
    }

    /** Of files SHA-256, of the one folder in-toto's digest of a folder. */
    static String algorithm(String name) {
        return SignOff.RESULTS.equals(name) ? "dirHash" : "sha256";
    }

    private static boolean leadsBelow(String name) {
        return Stream.of(name.split("/", -1)).noneMatch(step -> step.isEmpty() || ".".equals(step) || "..".equals(step))
                && name.chars().noneMatch(c -> c == '\\' || c == ':' || Character.isISOControl(c));
    }

    private static SignOffException problem(String name, String what) {
        return new SignOffException("is not a statement of this kit: it names the file \"" + name + "\", " + what);
    }
}
