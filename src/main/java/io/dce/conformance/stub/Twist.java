package io.dce.conformance.stub;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The seams of the platform: what a variation of it puts in the place of the faithful part.
 *
 * @param store what is kept and listed
 * @param policy who gets in
 * @param filters what is done to the finished answers, in this order
 */
record Twist(UnaryOperator<Store> store, UnaryOperator<Policy> policy, List<AnswerFilter> filters) {
    static final Twist NONE = new Twist(UnaryOperator.identity(), UnaryOperator.identity(), List.of());

    Twist {
        filters = List.copyOf(filters);
    }
}
