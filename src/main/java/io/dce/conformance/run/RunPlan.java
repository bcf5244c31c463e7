package io.dce.conformance.run;

import io.dce.conformance.config.ConfigException;
import io.dce.conformance.config.TargetConfig;
import io.dce.conformance.evidence.ledger.Selection;
import io.dce.conformance.evidence.waiver.Waiver;
import io.dce.conformance.evidence.waiver.WaiverFile;
import io.dce.conformance.rule.Catalogue;
import io.dce.conformance.signoff.dsse.SigningKey;
import java.util.List;
import java.util.Optional;

/**
 * The inputs of a run.
 *
 * @param catalogue the rules
 * @param selection which scenarios are to run
 * @param waivers which failures are accepted for now
 * @param key signs the evidence, if there is one
 * @param sweep the published operations that are judged too
 */
record RunPlan(
        Catalogue catalogue, Selection selection, List<Waiver> waivers, Optional<SigningKey> key, SweepRun sweep) {
    /**
     * Makes it, before anything is sent or written.
     *
     * @throws ConfigException if a file of waivers or a key is none
     */
    static RunPlan of(TargetConfig config, Selection selection) {
        Catalogue catalogue = Catalogue.bundled();
        List<Waiver> waivers = config.reporting()
                .waivers()
                .map(file -> WaiverFile.read(file, catalogue))
                .orElse(List.of());
        return new RunPlan(
                catalogue,
                selection,
                waivers,
                config.reporting().signingKey().map(SigningKey::of),
                SweepRun.of(config, selection, catalogue));
    }

    /** Why there is nothing to judge; empty when there is something. */
    Optional<String> obstacle() {
        return selected() > 0 || sweep.wanted()
                ? Optional.empty()
                : Optional.of("dce.tags \"" + selection.tags().orElse("") + "\" selects no scenario"
                        + (selection.byOperations(catalogue).isEmpty()
                                ? ""
                                : ", and no OpenAPI document was given (dce.openapi)"));
    }

    /** How many scenarios are to run. */
    long selected() {
        return selection.count(catalogue);
    }
}
