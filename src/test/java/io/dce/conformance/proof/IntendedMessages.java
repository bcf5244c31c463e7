package io.dce.conformance.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What each rule is meant to say when it is broken; {@code messages.txt} has it, with a star for what differs. */
record IntendedMessages(Map<String, List<String>> promises) {
    static IntendedMessages bundled() throws IOException {
        Map<String, List<String>> promises = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(IntendedMessages.class.getResourceAsStream("messages.txt"), UTF_8))) {
            lines.lines()
                    .map(line -> line.split("\\s+", 2))
                    .forEach(line -> promises.computeIfAbsent(line[0], rule -> new ArrayList<>())
                            .add(line[1]));
        }
        return new IntendedMessages(promises);
    }

    /** Whether a reason is one of what the rule is meant to say, and says what came instead. */
    boolean says(String rule, String reason) {
        return promises.getOrDefault(rule, List.of()).stream().anyMatch(promise -> isSaid(promise, reason));
    }

    /** Whether a reason is this one of what a rule is meant to say. */
    static boolean isSaid(String promise, String reason) {
        return Pattern.compile("expected " + any(promise) + ", but .+", Pattern.DOTALL)
                .matcher(reason)
                .matches();
    }

    private static String any(String promise) {
        return Arrays.stream(promise.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".+"));
    }
}
