package io.dce.conformance.check.ops.writes;

import io.dce.conformance.exchange.Exchange;
import java.util.Optional;

/**
 * A writing request of somebody who is to be refused.
 *
 * @param exchange what it was, and what came
 * @param control what the key got for the same; empty where it would be too much to ask
 * @param elsewhere what the same caller got for what no operation is; empty where he was refused
 * @param key what no refusal may repeat; empty for none
 */
public record WriteAttempt(Exchange exchange, Optional<Exchange> control, Optional<Exchange> elsewhere, String key) {
    /** Whether he was refused. */
    public boolean refused() {
        return exchange.answer().filter(answer -> answer.refused()).isPresent();
    }
}
