package io.dce.conformance.evidence.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;

/**
 * A scenario of a rule.
 *
 * @param leftOut why it is not to run; empty when it is
 * @param outside whether it is no part of what the run sets out to judge, so that nothing is missed
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PlannedScenario(
        String name,
        String uri,
        long line,
        List<String> tags,
        String leftOut,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean outside) {
    public PlannedScenario {
        tags = tags == null ? List.of() : List.copyOf(tags);
        leftOut = Objects.requireNonNullElse(leftOut, "");
    }
}
