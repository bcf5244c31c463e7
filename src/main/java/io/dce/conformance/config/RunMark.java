package io.dce.conformance.config;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What every report says beside a run's conclusion, because it narrows what that conclusion is about. */
public enum RunMark {
    /** No platform was judged. */
    SELF_TEST(
            "self-test",
            "of the bundled stub",
            "SELF-TEST of the bundled stub",
            "SELF-TEST: the kit has judged its own bundled stub, and no platform. This is no acceptance of anything.",
            false),
    /** What can't be seen without a change is no part of what was to be judged. */
    READ_ONLY(
            "dce.profile",
            "readonly",
            "AS READ-ONLY",
            "READ-ONLY: what can be seen without changing anything has been judged (dce.profile=readonly). Rules that need"
                    + " keys to be created or deleted are no part of it.",
            true),
    /** One scenario of each rule. */
    QUICK(
            "dce.depth",
            "quick",
            "QUICK RUN",
            "QUICK: one scenario of each rule has been judged, and the best forgery at each published operation"
                    + " (dce.depth=quick). This is no acceptance of anything.",
            false);

    private final String setting;
    private final String value;
    private final String words;
    private final String sentence;
    private final boolean acceptable;

    RunMark(String setting, String value, String words, String sentence, boolean acceptable) {
        this.setting = setting;
        this.value = value;
        this.words = words;
        this.sentence = sentence;
        this.acceptable = acceptable;
    }

    /**
     * Those of a run.
     *
     * @param configuration its settings by name
     */
    public static List<RunMark> of(Map<String, String> configuration) {
        return Arrays.stream(values())
                .filter(mark -> mark.value.equals(configuration.get(mark.setting)))
                .toList();
    }

    /** All of some in words, with commas in between; empty for none. */
    public static String words(List<RunMark> marks) {
        return marks.stream().map(RunMark::words).collect(Collectors.joining(", "));
    }

    /** A few words that stand behind the conclusion. */
    public String words() {
        return words;
    }

    /** What it means, in a sentence or two. */
    public String sentence() {
        return sentence;
    }

    /** Whether such a run can be signed, and accept anything. */
    public boolean acceptable() {
        return acceptable;
    }

    /** The setting that a run has it by. */
    public String setting() {
        return setting;
    }

    /** What that setting is set to. */
    public String value() {
        return value;
    }
}
