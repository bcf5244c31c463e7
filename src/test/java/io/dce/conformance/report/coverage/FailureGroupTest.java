package io.dce.conformance.report.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.openapi.ApiDocument;
import io.dce.conformance.openapi.DocumentSet;
import io.dce.conformance.openapi.Samples;
import io.dce.conformance.sweep.Coverage.Cell;
import io.dce.conformance.sweep.Coverage.Row;
import io.dce.conformance.sweep.NotServed;
import io.dce.conformance.sweep.OperationResult.Reach;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Operations that break a rule in the same way are one line, whatever their texts say. */
class FailureGroupTest {
    private final ApiDocument document = DocumentSet.read(
                    List.of(Samples.file(Samples.SHOP).toString()))
            .readable()
            .get(0);

    @Test
    void whatBreaksTheSameClaimIsOneLine() {
        assertThat(groups(
                        failed("GET /a", "OPS-6", "expected 3 items, but it holds 4", "nothing past the total", 0),
                        failed("GET /b", "OPS-6", "expected 5 items, but it holds 9", "nothing past the total", 0)))
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.count()).isEqualTo(2);
                    assertThat(group.reason()).isEqualTo("expected 3 items, but it holds 4");
                });
    }

    @Test
    void anotherStatusAnotherClaimAndAnotherRuleAreOthers() {
        assertThat(groups(
                        failed("GET /a", "OPS-3", "the same", "200", 500),
                        failed("GET /b", "OPS-3", "the same", "200", 502),
                        failed("GET /c", "OPS-3", "the same", "403", 500),
                        failed("GET /d", "OPS-1", "the same", "200", 500)))
                .hasSize(4);
    }

    private List<FailureGroup> groups(Row... rows) {
        return FailureGroup.of(new CoveredModule(document, List.of(rows), List.of()));
    }

    private Row failed(String operation, String rule, String reason, String claim, int status) {
        return new Row(
                document,
                "tag",
                operation,
                Reach.SERVED,
                new NotServed("", ""),
                List.of(),
                List.of(new Cell(rule, Outcome.FAIL, reason, claim, status)));
    }
}
