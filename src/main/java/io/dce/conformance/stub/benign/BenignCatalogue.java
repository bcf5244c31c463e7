package io.dce.conformance.stub.benign;

import io.dce.conformance.stub.variation.BenignVariation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every difference that breaks no promise. */
public final class BenignCatalogue {
    private static final List<List<BenignVariation>> KINDS = List.of(
            BenignWire.ADDRESSES,
            BenignWire.FRAMES,
            BenignWire.MANNERS,
            BenignWire.LOAD,
            BenignRuntimes.ALL,
            BenignAnswers.REFUSALS,
            BenignAnswers.SPELLINGS,
            BenignAnswers.DOCUMENTS,
            BenignKeys.DELAYS,
            BenignKeys.STORES,
            BenignKeyRequests.ENDS,
            BenignKeyRequests.REQUESTS,
            BenignUsers.SIZES,
            BenignUsers.FIELDS,
            Stream.concat(BenignUsers.PAGES.stream(), BenignAbsence.ALL.stream())
                    .toList(),
            BenignMovingUsers.ALL,
            BenignOperations.ANSWERS,
            BenignOperations.LISTS,
            BenignValues.ALL);

    private static final List<BenignVariation> ALL =
            KINDS.stream().flatMap(List::stream).toList();

    private BenignCatalogue() {}

    /** Every benign variation. */
    public static List<BenignVariation> all() {
        return ALL;
    }

    /**
     * Those of a kind, which may contradict each other; those of different kinds don't. The proof meets the first of a short
     * kind more than once, so that what costs much stands further down.
     */
    public static List<List<BenignVariation>> kinds() {
        return KINDS;
    }

    /** The benign variation of that name; empty where there is none. */
    public static Optional<BenignVariation> named(String name) {
        return ALL.stream().filter(benign -> benign.name().equals(name)).findFirst();
    }
}
