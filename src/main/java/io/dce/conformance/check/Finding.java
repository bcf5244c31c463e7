package io.dce.conformance.check;

import io.dce.conformance.exchange.Exchange;
import java.util.List;
import java.util.Optional;

/**
 * What a failed check found.
 *
 * @param expected what was promised
 * @param actual what came, with a JSON pointer where one applies; may hold secrets, the writer redacts
 * @param exchange where it was seen, if at one place
 * @param places which parts of that answer show it, as far as the check knows
 */
public record Finding(String expected, String actual, Optional<Exchange> exchange, List<AnswerPlace> places) {
    public Finding {
        places = List.copyOf(places);
    }
}
