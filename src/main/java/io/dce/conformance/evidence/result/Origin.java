package io.dce.conformance.evidence.result;

import io.dce.conformance.config.RunMark;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Where a result comes from.
 *
 * @param kit the version of the kit
 * @param at when the run began
 * @param configuration the settings by name, without secrets
 * @param materials SHA-256 digests, in hexadecimal, of what the run went by
 * @param certificate the SHA-256 fingerprint of the target's TLS certificate, in hexadecimal; empty without TLS
 * @param versions the products that the target says it has, each with its version
 */
public record Origin(
        String kit,
        Instant at,
        Map<String, String> configuration,
        Map<String, String> materials,
        String certificate,
        List<String> versions) {
    /** Whether the bundled stub was judged, and no platform. */
    public boolean selfTest() {
        return marks().contains(RunMark.SELF_TEST);
    }

    /** What every report says beside the conclusion. */
    public List<RunMark> marks() {
        return RunMark.of(configuration);
    }
}
