package io.dce.conformance.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Settings with any text that they take, and with any that they don't. */
final class AnySetting {
    /** What the configuration says of a setting that needs no other. */
    static final Map<Setting, Function<TargetConfig, Object>> READERS = Map.ofEntries(
            reader(Setting.INSECURE, TargetConfig::insecure),
            reader(Setting.READONLY, TargetConfig::readonly),
            reader(Setting.WRITES, TargetConfig::writes),
            reader(Setting.STRICT, TargetConfig::strict),
            reader(Setting.TAGS, TargetConfig::tags),
            reader(Setting.TIMEOUT_CONNECT, config -> config.limits().connect()),
            reader(Setting.TIMEOUT_ANSWER, config -> config.limits().answer()),
            reader(Setting.TIMEOUT_CONSISTENCY, config -> config.limits().consistency()),
            reader(Setting.TIMEOUT_RUN, config -> config.limits().run()),
            reader(Setting.PARALLELISM, config -> config.limits().parallelism()),
            reader(Setting.RATE, config -> config.limits().rate()),
            reader(Setting.REPORTS, TargetConfig::reports));

    private static final List<Setting> DURATIONS =
            List.of(Setting.TIMEOUT_CONNECT, Setting.TIMEOUT_ANSWER, Setting.TIMEOUT_CONSISTENCY);
    private static final List<Setting> PICKY = List.of(
            Setting.URL,
            Setting.CA,
            Setting.INSECURE,
            Setting.READONLY,
            Setting.WRITES,
            Setting.STRICT,
            Setting.TIMEOUT_CONNECT,
            Setting.TIMEOUT_ANSWER,
            Setting.TIMEOUT_CONSISTENCY,
            Setting.TIMEOUT_RUN,
            Setting.PARALLELISM,
            Setting.RATE);

    private AnySetting() {}

    private static Map.Entry<Setting, Function<TargetConfig, Object>> reader(
            Setting setting, Function<TargetConfig, Object> says) {
        return Map.entry(setting, says);
    }

    /** A text that a setting takes; a path means what it means in the folder. */
    record Sound(Setting setting, String text, Object meant) {
        Object meaning(Path folder) {
            return meant instanceof Path path ? folder.resolve(path) : meant;
        }
    }

    /** A text that a setting does not take. */
    record Unsound(Setting setting, String text) {}

    static Arbitrary<Sound> sound() {
        Arbitrary<Sound> flags = Combinators.combine(
                        Arbitraries.of(Setting.INSECURE, Setting.READONLY, Setting.STRICT), Arbitraries.of(true, false))
                .as((setting, on) -> new Sound(setting, on.toString(), on));
        Arbitrary<Sound> milliseconds = Combinators.combine(
                        Arbitraries.of(DURATIONS), Arbitraries.longs().between(1, 60_000))
                .as((setting, ms) -> new Sound(setting, ms + "ms", Duration.ofMillis(ms)));
        Arbitrary<Sound> seconds = Combinators.combine(
                        Arbitraries.of(DURATIONS), Arbitraries.longs().between(1, 60))
                .as((setting, s) -> new Sound(setting, s + "s", Duration.ofSeconds(s)));
        Arbitrary<Sound> runs = Arbitraries.longs()
                .between(1, 3_600)
                .map(s -> new Sound(Setting.TIMEOUT_RUN, s + "s", Optional.of(Duration.ofSeconds(s))));
        Arbitrary<Sound> parallelism =
                Arbitraries.integers().between(1, 64).map(n -> new Sound(Setting.PARALLELISM, n.toString(), n));
        Arbitrary<Sound> rate =
                Arbitraries.integers().between(1, 10_000).map(n -> new Sound(Setting.RATE, n.toString(), n));
        Arbitrary<String> words =
                Arbitraries.strings().withChars("@ab-/.").ofMinLength(1).ofMaxLength(12);
        return Arbitraries.oneOf(
                flags,
                milliseconds,
                seconds,
                runs,
                parallelism,
                rate,
                words.map(text -> new Sound(Setting.TAGS, text, Optional.of(text))),
                words.map(text -> new Sound(Setting.REPORTS, text, Path.of(text))));
    }

    static Arbitrary<Unsound> unsound() {
        return Combinators.combine(
                        Arbitraries.of(PICKY),
                        Arbitraries.oneOf(
                                Arbitraries.strings()
                                        .withCharRange('!', '~')
                                        .ofMinLength(1)
                                        .ofMaxLength(30),
                                Arbitraries.strings().ofMinLength(1).ofMaxLength(10),
                                Arbitraries.longs().greaterOrEqual(10_001).map(String::valueOf),
                                Arbitraries.integers().between(61, 999_999).map(s -> s + "s"),
                                Arbitraries.of(
                                        "0", "-1", "0s", "0ms", "5 s", "5S", "1h", "True", "1e3", "٣", "/", ".")))
                .as(Unsound::new)
                .filter(unsound -> !unsound.text().isBlank() && !taken(unsound));
    }

    private static boolean ofAnHourAtMost(String text) {
        if (!text.matches("\\d{1,6}m?s")) {
            return false;
        }
        long ms = Long.parseLong(text.replaceFirst("m?s", "")) * (text.endsWith("ms") ? 1 : 1000);
        return ms > 0 && ms <= 3_600_000;
    }

    /** Whether it happens to be a text that the setting takes. */
    private static boolean taken(Unsound unsound) {
        String text = unsound.text().strip();
        return switch (unsound.setting()) {
            case INSECURE, READONLY, STRICT -> text.equals("true") || text.equals("false");
            case WRITES -> text.equals("none") || text.equals("refusals");
            case PARALLELISM -> text.matches("0*([1-9]|[1-5][0-9]|6[0-4])");
            case RATE -> text.matches("0*([1-9][0-9]{0,3}|10000)");
            case TIMEOUT_CONNECT, TIMEOUT_ANSWER, TIMEOUT_CONSISTENCY ->
                text.matches("0*([1-9]|[1-5][0-9]|60)s|0*([1-9][0-9]{0,3}|[1-5][0-9]{4}|60000)ms");
            case TIMEOUT_RUN -> ofAnHourAtMost(text);
            default -> false;
        };
    }
}
