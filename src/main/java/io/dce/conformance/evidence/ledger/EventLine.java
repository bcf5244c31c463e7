package io.dce.conformance.evidence.ledger;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.function.UnaryOperator;

/** Events as lines of JSON, and back. */
public final class EventLine {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addSerializer(String.class, new Changed()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private EventLine() {}

    /** One line, without its end. */
    public static String of(Event event) {
        return of(event, UnaryOperator.identity());
    }

    /** The same with every text of the event changed before it becomes a line: names and signs of JSON stay. */
    public static String of(Event event, UnaryOperator<String> change) {
        try {
            return JSON.writerFor(Event.class)
                    .withAttribute(Changed.class, change)
                    .writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event that is not JSON", e);
        }
    }

    /**
     * The event of a line.
     *
     * @throws LedgerException if it is none
     */
    public static Event event(String line) {
        try {
            return JSON.readValue(line, Event.class);
        } catch (JsonProcessingException e) {
            throw new LedgerException("is not an event of a ledger: " + e.getOriginalMessage());
        }
    }

    private static final class Changed extends StdScalarSerializer<String> {
        private static final long serialVersionUID = 1;

        Changed() {
            super(String.class);
        }

        @Override
        public boolean isEmpty(SerializerProvider provider, String text) {
            return text.isEmpty();
        }

        @Override
        @SuppressWarnings("unchecked")
        public void serialize(String text, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(((UnaryOperator<String>) provider.getAttribute(Changed.class)).apply(text));
        }
    }
}
