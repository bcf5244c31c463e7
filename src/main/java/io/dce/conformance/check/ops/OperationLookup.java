package io.dce.conformance.check.ops;

import io.dce.conformance.check.Verdict;
import io.dce.conformance.exchange.Exchange;
import java.util.List;
import java.util.stream.Stream;

/** OPS-8: an item of a list can be looked up under the identifier that the list gives. */
public final class OperationLookup {
    private OperationLookup() {}

    /** What its path was filled with. */
    static Verdict found(OperationExchanges seen) {
        return seen.path() == OperationExchanges.Path.FIXED
                ? Verdict.notApplicable("it has no path parameter")
                : found(
                        Stream.concat(Stream.of(seen.control()), seen.anotherItem().stream())
                                .toList(),
                        seen.path() == OperationExchanges.Path.ITEM_OF_ITS_LIST);
    }

    /**
     * The answers for items of one list.
     *
     * @param answers one for each item that was looked up
     * @param own whether the operation is that of a single item of that very list
     */
    public static Verdict found(List<Exchange> answers, boolean own) {
        Exchange last = answers.get(answers.size() - 1);
        boolean unknown = answers.stream().allMatch(answer -> answer.status() == 404);
        if (unknown) {
            return own && answers.size() > 1
                    ? Verdict.fail(last, "the items of the list to be found", "each of them is unknown: 404")
                    : Verdict.notApplicable("what the list gives is unknown here: 404");
        }
        if (last.answer().isEmpty()) {
            return Verdict.inconclusive(last.summary());
        }
        return last.answer().get().succeeded() ? Verdict.pass() : Verdict.notApplicable("not served: " + last.status());
    }
}
