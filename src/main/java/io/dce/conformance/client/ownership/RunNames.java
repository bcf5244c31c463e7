package io.dce.conformance.client.ownership;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * The names of a run's keys: letters only, which every published hint allows, and with the run's prefix, so that a
 * person or a later run recognises them.
 */
public final class RunNames {
    /** How every key's name of every run begins. */
    public static final String KIT = "dceconformance";

    /** Names the run of a process that was started for it; whoever started it can then say what it may have left. */
    private static final String PROPERTY = "io.dce.conformance.run";

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LETTERS = 8;
    private static final Pattern PREFIX = Pattern.compile(KIT + "[a-z]{" + LETTERS + "}");
    private static final Pattern NAME = Pattern.compile("(" + PREFIX + ")[a-z].*", Pattern.DOTALL);

    private final String prefix;
    private final AtomicInteger names = new AtomicInteger();
    private final Pattern within;

    private RunNames(String prefix) {
        this.prefix = prefix;
        this.within = Pattern.compile(prefix + "[a-z]+");
    }

    /** Of a run that nobody has named yet. */
    public static RunNames random() {
        return new RunNames(randomPrefix());
    }

    /** Of this process's run: as {@link #asProperty} has named it, else at random. */
    public static RunNames ofThisProcess() {
        return Optional.ofNullable(System.getProperty(PROPERTY))
                .filter(RunNames::isPrefix)
                .map(RunNames::new)
                .orElseGet(RunNames::random);
    }

    /** How the names of a run to come will begin. */
    public static String randomPrefix() {
        return KIT + letters(new SecureRandom());
    }

    /** What tells a process how to name the keys of its run: an argument for its JVM. */
    public static String asProperty(String prefix) {
        return "-D" + PROPERTY + "=" + prefix;
    }

    /** Whether the names of a run can begin like this. */
    public static boolean isPrefix(String text) {
        return PREFIX.matcher(text).matches();
    }

    /** The run that a key's name tells; empty for a name that the kit doesn't give, however it begins. */
    public static Optional<String> runOf(String name) {
        return Optional.of(NAME.matcher(name)).filter(m -> m.matches()).map(m -> m.group(1));
    }

    /** How the names of this run begin. */
    public String prefix() {
        return prefix;
    }

    /** Whether this is how the keys of this run are named. */
    public boolean has(String name) {
        return name.startsWith(prefix);
    }

    /** A name that no other key has. */
    String next() {
        return prefix + letters(names.getAndIncrement());
    }

    /** The name of this run that a request for a key asks for; what looks like one where the request is no sound JSON. */
    List<String> in(String body) {
        String name = name(body);
        return has(name) ? List.of(name) : looksLikeOne(body);
    }

    private static String name(String body) {
        try {
            return JSON.readTree(body).path("name").asText();
        } catch (JsonProcessingException e) {
            return "";
        }
    }

    private List<String> looksLikeOne(String text) {
        return within.matcher(text)
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
    }

    private static String letters(Random random) {
        StringBuilder text = new StringBuilder();
        random.ints(LETTERS, 'a', 'z' + 1).forEach(c -> text.append((char) c));
        return text.toString();
    }

    private static String letters(int number) {
        return number < 26
                ? String.valueOf((char) ('a' + number))
                : letters(number / 26 - 1) + (char) ('a' + number % 26);
    }
}
