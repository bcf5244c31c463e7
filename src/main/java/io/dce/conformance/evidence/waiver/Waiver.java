package io.dce.conformance.evidence.waiver;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;

/**
 * Somebody's word that a broken promise is known and accepted for a while.
 *
 * @param rule the id of the rule
 * @param subject the name of the only scenario or operation that it is about; empty for all of the rule's
 * @param owner who answers for it
 * @param approver who else agreed; empty for none
 * @param reason why it is accepted
 * @param ticket where it is followed up
 * @param expires its last day, ISO 8601
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Waiver(
        String rule, String subject, String owner, String approver, String reason, String ticket, String expires) {
    public Waiver {
        subject = Objects.requireNonNullElse(subject, "");
        approver = Objects.requireNonNullElse(approver, "");
    }

    /** In one line: until when, who, why. */
    public String words() {
        return "until " + expires + " by " + owner + (approver.isEmpty() ? "" : ", approved by " + approver) + " ("
                + ticket + "): " + reason;
    }

    /** What it is about: the rule, and the subject if it names one. */
    public String about() {
        return rule + (subject.isEmpty() ? "" : " \"" + subject + "\"");
    }
}
