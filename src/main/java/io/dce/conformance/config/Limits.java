package io.dce.conformance.config;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Time-outs and loads.
 *
 * @param connect until a connection stands, TLS included
 * @param answer until the whole answer is there
 * @param consistency until a change shows everywhere
 * @param run until nothing more is asked; empty for what the speed of the target makes of it
 * @param parallelism scenarios, or operations, at once
 * @param rate requests a second
 */
public record Limits(
        Duration connect, Duration answer, Duration consistency, Optional<Duration> run, int parallelism, int rate) {
    /** Those of a run that is told none. */
    public static final Limits PRESET = new Limits(
            Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(10), Optional.empty(), 48, 500);

    /** The same against the bundled stub: it is not waited for nor spared, but shares the processors with the run. */
    public static final Limits PRESET_FOR_STUB =
            new Limits(PRESET.connect(), PRESET.answer(), PRESET.consistency(), PRESET.run(), 16, 10_000);

    /** By the names of their settings. */
    public Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>(Map.of(
                "dce.timeout.connect", connect.toMillis() + "ms",
                "dce.timeout.answer", answer.toMillis() + "ms",
                "dce.timeout.consistency", consistency.toMillis() + "ms",
                "dce.parallelism", String.valueOf(parallelism),
                "dce.rate", String.valueOf(rate)));
        run.ifPresent(time -> settings.put("dce.timeout.run", time.toMillis() + "ms"));
        return settings;
    }
}
