package io.dce.conformance.sweep;

import io.dce.conformance.exchange.Exchange;
import java.util.function.UnaryOperator;

/**
 * Why an operation was not served.
 *
 * @param why in words; empty when it was served
 * @param general the same without the request, so that operations of one reason can be counted
 */
public record NotServed(String why, String general) {
    /** It was served. */
    static final NotServed SERVED = of("");

    /** For a reason that names no request. */
    static NotServed of(String why) {
        return new NotServed(why, why);
    }

    /** By the answer that the key got. */
    static NotServed of(Exchange control) {
        return new NotServed(control.summary(), "answered " + control.outcome());
    }

    /** With every text changed. */
    NotServed with(UnaryOperator<String> change) {
        return new NotServed(change.apply(why), change.apply(general));
    }
}
