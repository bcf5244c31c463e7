package io.dce.conformance.evidence.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dce.conformance.rule.Rule;
import java.util.Objects;

/**
 * What a rule is judged by: a scenario of the features, or an operation of a published document.
 *
 * @param kind which of the two
 * @param name the scenario's name, or method and path template
 * @param place where it stands: the feature's resource and line, or the document and a JSON pointer
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Subject(Kind kind, String name, String place) {
    public Subject {
        place = Objects.requireNonNullElse(place, "");
    }

    /** What there is to judge by. */
    public enum Kind {
        /** A scenario of the features, or one row of its examples. */
        SCENARIO,
        /** An operation of a published document. */
        OPERATION
    }

    /** A scenario. */
    public static Subject of(Rule.Scenario scenario) {
        return new Subject(Kind.SCENARIO, scenario.name(), scenario.uri() + ":" + scenario.line());
    }

    /**
     * An operation.
     *
     * @param name method and path template, e.g. {@code GET /apis/ghippo.io/v1alpha1/users/{id}}
     * @param place the document and a JSON pointer into it
     */
    public static Subject operation(String name, String place) {
        return new Subject(Kind.OPERATION, name, place);
    }
}
