package io.dce.conformance.evidence.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.dce.conformance.check.Outcome;
import io.dce.conformance.evidence.shown.ShownExchange;
import io.dce.conformance.evidence.waiver.Waiver;
import io.dce.conformance.rule.Concern;
import io.dce.conformance.rule.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Something that happened in a run: one line of its ledger, as {@code ledger.schema.json} describes it. What is absent is
 * an empty text or list, and isn't written.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Event.Started.class, name = "started"),
    @JsonSubTypes.Type(value = Event.Planned.class, name = "rule"),
    @JsonSubTypes.Type(value = Event.Identified.class, name = "target"),
    @JsonSubTypes.Type(value = Event.Waived.class, name = "waiver"),
    @JsonSubTypes.Type(value = Event.Exchanged.class, name = "exchange"),
    @JsonSubTypes.Type(value = Event.Judged.class, name = "verdict"),
    @JsonSubTypes.Type(value = Event.Observed.class, name = "observation"),
    @JsonSubTypes.Type(value = Event.Hindered.class, name = "obstacle"),
    @JsonSubTypes.Type(value = Event.LeftBehind.class, name = "left-behind"),
    @JsonSubTypes.Type(value = Event.Ended.class, name = "ended"),
    @JsonSubTypes.Type(value = Event.Leaked.class, name = "leak")
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface Event {
    /** The version of the ledger's form. */
    String FORMAT = "dce-conformance/ledger/1";

    /**
     * The run begins; always the first line.
     *
     * @param format {@value Event#FORMAT}
     * @param at when
     * @param kit the version of the kit
     * @param target the URL that is judged
     * @param strict whether a SHOULD that fails fails the run
     * @param configuration the settings by name, without secrets
     * @param materials the SHA-256 digests, in hexadecimal, of what the run goes by: kit, contract, features, files
     */
    record Started(
            String format,
            Instant at,
            String kit,
            String target,
            boolean strict,
            Map<String, String> configuration,
            Map<String, String> materials)
            implements Event {
        public Started {
            materials = materials == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(materials));
            configuration =
                    configuration == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(configuration));
        }
    }

    /**
     * A rule of the catalogue, and which of its scenarios are to run.
     *
     * @param concern why it matters; of no words in ledgers of versions that did not say so
     * @param untested why it can't be tested; empty when it can
     */
    record Planned(
            String id,
            Level level,
            String promise,
            String source,
            String capability,
            Concern concern,
            String untested,
            List<PlannedScenario> scenarios)
            implements Event {
        public Planned {
            concern = Objects.requireNonNullElse(concern, Concern.UNSAID);
            untested = Objects.requireNonNullElse(untested, "");
            scenarios = scenarios == null ? List.of() : List.copyOf(scenarios);
        }
    }

    /**
     * Who answers at the target's URL.
     *
     * @param certificate the SHA-256 fingerprint of its TLS certificate, in hexadecimal; empty without TLS
     * @param versions the products that it says it has, each with its version
     */
    record Identified(String certificate, List<String> versions) implements Event {
        public Identified {
            certificate = Objects.requireNonNullElse(certificate, "");
            versions = versions == null ? List.of() : List.copyOf(versions);
        }
    }

    /** A failure is accepted for now. */
    record Waived(Waiver waiver) implements Event {}

    /**
     * A request, and what became of it. Bodies are cut.
     *
     * @param number its number within the run
     * @param at when it left
     * @param caller who asked, in words
     * @param headers the fields of the request, {@code Name: value}
     * @param body the beginning of the request's body
     * @param status the HTTP status code; 0 when there was no answer
     * @param answerHeaders the fields of the answer
     * @param answer the beginning of the answer's body
     * @param answerBytes the size of the answer's body, its content coding undone
     * @param faults what was wrong with the answer's framing, in words
     * @param fault why nothing came back, or why the answer broke off, in words
     * @param repeats the number of the attempt that it repeats, for a 429, a 503 or a stale connection; 0 for a first
     */
    record Exchanged(
            long number,
            Instant at,
            String caller,
            String method,
            String url,
            List<String> headers,
            String body,
            int status,
            List<String> answerHeaders,
            String answer,
            int answerBytes,
            List<String> faults,
            String fault,
            long tookMs,
            String connection,
            boolean reused,
            long repeats)
            implements Event {
        public Exchanged {
            headers = headers == null ? List.of() : List.copyOf(headers);
            body = Objects.requireNonNullElse(body, "");
            answerHeaders = answerHeaders == null ? List.of() : List.copyOf(answerHeaders);
            answer = Objects.requireNonNullElse(answer, "");
            faults = faults == null ? List.of() : List.copyOf(faults);
            fault = Objects.requireNonNullElse(fault, "");
            connection = Objects.requireNonNullElse(connection, "");
        }
    }

    /**
     * A rule was judged by one subject.
     *
     * @param rule its id
     * @param subject what it was judged by
     * @param outcome what came of it
     * @param reason why, for anything but a pass
     * @param expected what was promised, for a failure
     * @param actual what came instead, for a failure
     * @param asked the request that showed a failure, and its status, if it was one
     * @param again a command that asks the same again
     * @param key where the key in that command comes from
     * @param shown the exchange that shows a failure; null for none
     * @param message the whole explanation as one text, in ledgers of versions that didn't keep its fields; else empty
     * @param answers how many real answers stand behind it
     * @param repeated how many attempts were repeated
     * @param exchanges the numbers of its exchanges
     */
    record Judged(
            String rule,
            Subject subject,
            Outcome outcome,
            String reason,
            String expected,
            String actual,
            String asked,
            String again,
            KeyOrigin key,
            ShownExchange shown,
            String message,
            int answers,
            int repeated,
            long tookMs,
            List<Long> exchanges)
            implements Event {
        public Judged {
            reason = Objects.requireNonNullElse(reason, "");
            expected = Objects.requireNonNullElse(expected, "");
            actual = Objects.requireNonNullElse(actual, "");
            asked = Objects.requireNonNullElse(asked, "");
            again = Objects.requireNonNullElse(again, "");
            key = Objects.requireNonNullElse(key, KeyOrigin.GIVEN);
            message = Objects.requireNonNullElse(message, "");
            exchanges = exchanges == null ? List.of() : List.copyOf(exchanges);
        }
    }

    /** Something that is not judged but worth knowing. */
    record Observed(String topic, String seen) implements Event {}

    /** Nothing could be judged at all. */
    record Hindered(String why) implements Event {}

    /**
     * A key of this run is left, or may be left.
     *
     * @param id its id, or the name that it was asked for under, and why it is left
     */
    record LeftBehind(String id) implements Event {}

    /** All has been judged. Without this line the run was broken off, and proves nothing. */
    record Ended(Instant at, long tookMs) implements Event {
        /** The end, now. */
        public static Ended since(Instant start) {
            return new Ended(
                    Instant.now(), Duration.between(start, Instant.now()).toMillis());
        }
    }

    /** A file that the run has written holds a secret. */
    record Leaked(String file) implements Event {}
}
