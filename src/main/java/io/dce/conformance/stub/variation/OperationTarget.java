package io.dce.conformance.stub.variation;

import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.platform.ContractOperation;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.platform.PlatformParts;
import io.dce.conformance.stub.published.PublishedRoutes.Served;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The one published operation that a variation is about: the last of its kind. */
public enum OperationTarget {
    /** A list with pages that needs nothing to be asked. */
    LIST(served -> served.paging().isPresent() && served.operation().variables().isEmpty()),
    /** A single item of such a list. */
    ITEM(served -> served.operation().path().endsWith("}")
            && served.operation().variables().size() == 1
            && json(served)),
    /** Something that needs nothing to be asked and isn't a list. */
    OBJECT(served -> served.paging().isEmpty() && served.operation().variables().isEmpty() && json(served));

    private final Predicate<Served> kind;

    OperationTarget(Predicate<Served> kind) {
        this.kind = kind;
    }

    /** Whether a call asks for it. */
    public Predicate<StubCall> asked(PlatformParts parts) {
        Optional<Served> target = served(parts);
        return call -> target.isPresent()
                && parts.published()
                        .find(call)
                        .filter(found -> found.served().equals(target.get()))
                        .isPresent();
    }

    /** A variation that changes its successful answers. */
    public Variation answering(BiFunction<StubCall, StubAnswer, StubAnswer> change) {
        return parts -> {
            Predicate<StubCall> asked = asked(parts);
            return PlatformChange.answer(
                    (call, answer) -> answer.status() == 200 && asked.test(call) ? change.apply(call, answer) : answer);
        };
    }

    /** A variation that changes the successful answers of all of its kind: not each of them has what it changes. */
    public Variation answeringEverywhere(UnaryOperator<StubAnswer> change) {
        return parts -> PlatformChange.answer((call, answer) -> answer.status() == 200
                        && parts.published()
                                .find(call)
                                .filter(found -> kind.test(found.served()) && !ours(found.served()))
                                .isPresent()
                ? change.apply(answer)
                : answer);
    }

    /** It; empty when no document has one. */
    public Optional<Served> served(PlatformParts parts) {
        List<Served> fitting = parts.published().all().stream()
                .filter(kind)
                .filter(served -> !ours(served) && !listless(parts, served))
                .toList();
        return fitting.isEmpty() ? Optional.empty() : Optional.of(fitting.get(fitting.size() - 1));
    }

    /** Whether the contract has it too, so that the store answers. */
    private static boolean ours(Served served) {
        return Arrays.stream(ContractOperation.values())
                .anyMatch(own -> own.segments().equals(served.template()));
    }

    /** An item whose list nobody can ask for can't be asked for either. */
    private boolean listless(PlatformParts parts, Served served) {
        String list = served.operation().path().replaceFirst("/[^/]*$", "");
        return this == ITEM
                && parts.published().all().stream()
                        .noneMatch(other -> other.paging().isPresent()
                                && other.operation().path().equals(list));
    }

    private static boolean json(Served served) {
        return !served.operation().file()
                && !served.operation().stream()
                && served.operation()
                        .body()
                        .filter(schema -> !schema.properties().isEmpty())
                        .isPresent();
    }
}
