package io.dce.conformance.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Events as lines of JSON, and back. */
final class EventLine {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private EventLine() {}

    /** One line, without its end. */
    static String of(Event event) {
        try {
            return JSON.writerFor(Event.class).writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event that is no JSON", e);
        }
    }

    /**
     * The event of a line.
     *
     * @throws LedgerException if it is none
     */
    static Event event(String line) {
        try {
            return JSON.readValue(line, Event.class);
        } catch (JsonProcessingException e) {
            throw new LedgerException("is no event of a ledger: " + e.getOriginalMessage());
        }
    }
}
