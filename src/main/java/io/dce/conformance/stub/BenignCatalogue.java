package io.dce.conformance.stub;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every difference that breaks no promise. */
public final class BenignCatalogue {
    private static final List<List<Benign>> KINDS = List.of(
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
            Stream.concat(BenignKeyRequests.REQUESTS.stream(), BenignAbsence.ALL.stream())
                    .toList(),
            BenignUsers.SIZES,
            BenignUsers.FIELDS,
            BenignUsers.PAGES,
            BenignMovingUsers.ALL,
            BenignOperations.ANSWERS,
            BenignOperations.LISTS);

    private static final List<Benign> ALL = KINDS.stream().flatMap(List::stream).toList();

    private BenignCatalogue() {}

    /** Every benign variation. */
    public static List<Benign> all() {
        return ALL;
    }

    /** Those of a kind, which may contradict each other; those of different kinds don't. */
    public static List<List<Benign>> kinds() {
        return KINDS;
    }

    /** The benign variation of that name; empty where there is none. */
    public static Optional<Benign> named(String name) {
        return ALL.stream().filter(benign -> benign.name().equals(name)).findFirst();
    }
}
