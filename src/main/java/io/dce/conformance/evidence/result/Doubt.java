package io.dce.conformance.evidence.result;

import java.util.List;

/**
 * One reason why a run proves nothing.
 *
 * @param kind which reason
 * @param about the ids of the rules that it is about, or the waivers in words; none where it is about the whole run
 * @param settings the settings that left the rules out; none for another reason
 */
public record Doubt(Kind kind, List<String> about, List<String> settings) {
    public Doubt {
        about = List.copyOf(about);
        settings = List.copyOf(settings);
    }

    /** What keeps a run from proving anything. */
    public enum Kind {
        /** No scenario and no operation was judged. */
        NOTHING_JUDGED("nothing could be judged", "Remove what stands in the way, as named here, and run again."),
        /** Something kept the run from its end. */
        BROKEN_OFF(
                "the run did not come to its end",
                "Remove what broke it off, as named here, and run again. The verdicts are those until then."),
        /** No binding rule was seen to be kept. */
        NOTHING_KEPT(
                "no MUST rule was seen to be kept",
                "Give a key that may list users, and don't leave out all MUST rules with dce.tags."),
        /** The target did not let the kit see. */
        INCONCLUSIVE(
                "inconclusive",
                "Under \"not seen\" stands why. Remove that, or allow more time (dce.timeout.answer, dce.timeout.run), and"
                        + " run again."),
        /** Settings left rules out. */
        DISABLED("disabled", "Run once more without the settings that left them out."),
        /** The kit has a fault. */
        KIT_ERROR("errors of the kit", "This is no fault of the platform: report it to the kit's developers."),
        /** A waiver can't count. */
        WAIVER("a waiver is not in order", "Correct the waiver, or remove it, in the waivers file, and run again.");

        private final String words;
        private final String advice;

        Kind(String words, String advice) {
            this.words = words;
            this.advice = advice;
        }

        /** In words. */
        public String words() {
            return words;
        }
    }

    /** What to do about it, in a sentence or two. */
    public String advice() {
        return settings.isEmpty() ? kind.advice : "Run once more without " + String.join(" and ", settings) + ".";
    }
}
