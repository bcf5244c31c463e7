package io.dce.conformance.signoff.verify;

import io.dce.conformance.evidence.ledger.LedgerException;
import io.dce.conformance.evidence.ledger.Sha256;
import io.dce.conformance.evidence.result.ResultTally;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.signoff.SignOff;
import io.dce.conformance.signoff.Statement;
import io.dce.conformance.signoff.pages.SignOffPage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Whether a statement and its pages say what the ledger says. */
final class LedgerCheck {
    private final String kit;
    private final VerificationFindings findings;

    /**
     * With a kit.
     *
     * @param kit the digest of this kit
     */
    LedgerCheck(String kit, VerificationFindings findings) {
        this.kit = kit;
        this.findings = findings;
    }

    /** What both say; empty where they don't agree. */
    Optional<RunResult> result(Path ledger, Statement statement, SignedStatement signed) {
        if (!statement.subjects().containsKey(SignOff.LEDGER)) {
            findings.broken("the statement names no " + SignOff.LEDGER + ": nothing stands behind its verdict");
            return Optional.empty();
        }
        try {
            RunResult result = ResultTally.of(ledger);
            if (Statement.of(result, statement.subjects()).isSaidBy(signed.bytes())) {
                findings.holds("the ledger says what the statement says: " + result.words());
                pages(result, statement, signed.signers());
                return Optional.of(result);
            }
            findings.broken("the statement says "
                    + statement.extension().path("verdict").asText()
                    + ", and not all of it follows from the ledger, which says "
                    + result.conclusion().name());
        } catch (LedgerException e) {
            findings.broken("the verdict can't be recomputed: " + e.getMessage());
        }
        return Optional.empty();
    }

    /** The pages are named, and, where this kit has made them, they are what it makes of that ledger again. */
    private void pages(RunResult result, Statement statement, List<String> signers) {
        String ledger = statement.subjects().get(SignOff.LEDGER);
        List<SortedMap<String, byte[]>> made = signers.stream()
                .map(signer -> SignOff.pages(SignOffPage.of(
                        result, ledger, signer, statement.subjects().keySet())))
                .toList();
        boolean ours = kit.equals(result.origin().materials().get("kit"));
        for (Map.Entry<String, byte[]> page : made.get(0).entrySet()) {
            String name = SignOff.FOLDER + "/" + page.getKey();
            String digest = statement.subjects().get(name);
            if (digest == null) {
                findings.broken("the statement does not name " + name);
            } else if (ours && made.stream().noneMatch(m -> digest.equals(Sha256.of(m.get(page.getKey()))))) {
                findings.broken(name + " does not show what the ledger says");
            }
        }
        if (!ours) {
            findings.aside(
                    "another build of the kit made the pages: they were compared by their digests, and not made again");
        }
    }
}
