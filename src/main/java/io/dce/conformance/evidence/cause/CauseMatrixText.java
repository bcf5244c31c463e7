package io.dce.conformance.evidence.cause;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The matrix as text: a line for each symptom, with a short name for it ({@code AUTH-5/2}); a line for each set of symptoms
 * that were not judged; a line for each defect. Fields are separated by tabs.
 */
public final class CauseMatrixText {
    private static final String SYMPTOM = "symptom";
    private static final String UNSEEN = "unseen";
    private static final String DEFECT = "defect";

    private CauseMatrixText() {}

    /** Reads one that was written here. */
    public static CauseMatrix read(String text) {
        Map<String, Symptom> symptoms = new HashMap<>();
        Map<String, Set<Symptom>> unseen = new HashMap<>();
        List<KnownDefect> defects = new ArrayList<>();
        text.lines().map(line -> line.split("\t", -1)).forEach(fields -> {
            switch (fields[0]) {
                case SYMPTOM -> symptoms.put(fields[1], new Symptom(fields[1].split("/", 2)[0], fields[2]));
                case UNSEEN -> unseen.put(fields[1], named(fields[2], symptoms));
                case DEFECT -> defects.add(defect(fields, symptoms, unseen));
                default -> throw new IllegalArgumentException("no line of a matrix: " + String.join(" ", fields));
            }
        });
        return new CauseMatrix(defects);
    }

    /** Writes it; the same matrix gives the same text. */
    public static String write(CauseMatrix matrix) {
        Map<Symptom, String> names = names(matrix);
        Map<String, String> unseen = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        names.forEach((symptom, name) -> lines.add(String.join("\t", SYMPTOM, name, symptom.scenario())));
        for (KnownDefect defect : matrix.defects()) {
            unseen.computeIfAbsent(named(defect.unseen(), names), all -> String.valueOf(unseen.size() + 1));
        }
        unseen.forEach((all, number) -> lines.add(String.join("\t", UNSEEN, number, all)));
        for (KnownDefect defect : matrix.defects()) {
            Stream<String> said = new TreeMap<>(defect.said())
                    .entrySet().stream().map(one -> names.get(one.getKey()) + " " + one.getValue());
            Stream<String> fields = Stream.of(
                    DEFECT,
                    defect.name(),
                    String.join(" ", defect.rules()),
                    defect.sentence(),
                    named(defect.failed(), names),
                    unseen.get(named(defect.unseen(), names)));
            lines.add(Stream.concat(fields, said).collect(Collectors.joining("\t")));
        }
        return String.join("\n", lines) + "\n";
    }

    private static KnownDefect defect(
            String[] fields, Map<String, Symptom> symptoms, Map<String, Set<Symptom>> unseen) {
        Map<Symptom, String> said = new TreeMap<>();
        for (String one : Arrays.asList(fields).subList(6, fields.length)) {
            String[] parts = one.split(" ", 2);
            said.put(symptoms.get(parts[0]), parts[1]);
        }
        return new KnownDefect(
                fields[1],
                List.of(fields[2].split(" ")),
                fields[3],
                named(fields[4], symptoms),
                unseen.get(fields[5]),
                said);
    }

    private static Map<Symptom, String> names(CauseMatrix matrix) {
        Set<Symptom> all = new TreeSet<>();
        matrix.defects().forEach(defect -> {
            all.addAll(defect.failed());
            all.addAll(defect.unseen());
        });
        Map<String, Integer> numbers = new HashMap<>();
        Map<Symptom, String> names = new LinkedHashMap<>();
        all.forEach(
                symptom -> names.put(symptom, symptom.rule() + "/" + numbers.merge(symptom.rule(), 1, Integer::sum)));
        return names;
    }

    private static String named(Collection<Symptom> symptoms, Map<Symptom, String> names) {
        return new TreeSet<>(symptoms).stream().map(names::get).collect(Collectors.joining(" "));
    }

    private static Set<Symptom> named(String words, Map<String, Symptom> symptoms) {
        return Arrays.stream(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(symptoms::get)
                .collect(Collectors.toSet());
    }
}
