package io.dce.conformance.sweep;

import io.dce.conformance.check.ops.ListPages;
import io.dce.conformance.check.ops.OperationExchanges;
import io.dce.conformance.check.ops.OperationExchanges.BadKey;
import io.dce.conformance.check.ops.OperationExchanges.Path;
import io.dce.conformance.check.ops.OperationInquiry;
import io.dce.conformance.check.ops.schema.DeclaredSchemas;
import io.dce.conformance.client.Caller;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.Fault;
import io.dce.conformance.openapi.ApiOperation;
import io.dce.conformance.openapi.PagingDialect;
import io.dce.conformance.sweep.path.ParameterValue;
import io.dce.conformance.sweep.plan.OperationShare;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Asks one operation: with the key first, since only what the key opens can be seen to be refused. It judges nothing. */
final class OperationRequests {
    private static final String UNKNOWN = "dceconformance-unknown";
    private static final String UNKNOWN_NUMBER = "2147483646";

    private final ApiOperation operation;
    private final RequestTarget target;
    private final Map<String, String> headers;
    private final DeclaredSchemas schemas;
    private final List<ParameterValue> fillings;
    private final SweepCallers callers;
    private final Caller alice;
    private final ExchangeJournals journal;
    private final Optional<PagingDialect> paging;
    private final Exchange control;

    /**
     * Asks with the key.
     *
     * @param fillings values for its path, in the order of its variables
     * @param journal is told every exchange, and what it is for
     */
    OperationRequests(
            ApiOperation operation,
            DeclaredSchemas schemas,
            List<ParameterValue> fillings,
            SweepCallers callers,
            ExchangeJournals journal) {
        this.operation = operation;
        this.target = new RequestTarget(operation);
        this.headers = target.headers();
        this.schemas = schemas;
        this.fillings = fillings;
        this.callers = callers;
        this.journal = journal;
        this.alice = callers.alice(journal);
        this.paging = PagingDialect.of(operation);
        this.control = control();
    }

    /** The answer that the key got. */
    Exchange answer() {
        return control;
    }

    /**
     * Asks for the rest.
     *
     * @param wanted what the rules that are wanted need
     * @param share what the operation is asked for of what takes turns
     * @param next the same operation for the next item of the list that its path was filled from
     * @return all that was asked, and what came
     */
    OperationExchanges gathered(
            Set<OperationInquiry> wanted, OperationShare share, Supplier<Optional<OperationRequests>> next) {
        RefusalRequests refusals = new RefusalRequests(
                queries().map(query -> target.of(fillings, query)).toList(), headers, share, callers, journal);
        List<Exchange> withoutKey = List.of();
        List<BadKey> badKeys = List.of();
        Optional<ListPages> pages = Optional.empty();
        List<Exchange> errors = List.of();
        Optional<Exchange> another = Optional.empty();
        boolean answered = control.answer().isPresent();
        if (asks(wanted, OperationInquiry.WITHOUT_KEY) && answered) {
            withoutKey = refusals.withoutKey();
        }
        if (asks(wanted, OperationInquiry.WITH_BAD_KEYS) && answered) {
            badKeys = refusals.withBadKeys();
        }
        if (asks(wanted, OperationInquiry.PAGES)) {
            pages = pages();
        }
        if (asks(wanted, OperationInquiry.ERRORS)) {
            errors = errors(share);
        }
        if (asks(wanted, OperationInquiry.ANOTHER_ITEM) && path() == Path.ITEM_OF_ITS_LIST && control.status() == 404) {
            another = next.get().map(OperationRequests::answer);
        }
        Stream<Exchange> withTheKey = Stream.of(
                        Stream.of(control), pages.stream().flatMap(ListPages::all), errors.stream())
                .flatMap(exchanges -> exchanges);
        Optional<Exchange> ownUser =
                asks(wanted, OperationInquiry.OWN_USER) && withTheKey.anyMatch(e -> e.status() == 401)
                        ? Optional.of(alice.currentUser())
                        : Optional.empty();
        return new OperationExchanges(
                operation, schemas, control, path(), withoutKey, badKeys, pages, errors, another, ownUser, false);
    }

    private boolean asks(Set<OperationInquiry> wanted, OperationInquiry inquiry) {
        journal.turnTo(inquiry);
        return wanted.contains(inquiry);
    }

    private Path path() {
        if (fillings.isEmpty()) {
            return Path.FIXED;
        }
        return fillings.get(fillings.size() - 1).own() ? Path.ITEM_OF_ITS_LIST : Path.OTHER;
    }

    /** Once more where the connection broke: that may happen to anybody once. */
    private Exchange control() {
        String query = queries().findFirst().orElseThrow();
        Exchange first = get(fillings, query);
        boolean broken =
                first.fault().filter(f -> f.kind() == Fault.Kind.BROKEN).isPresent();
        return broken ? get(fillings, query) : first;
    }

    private Exchange get(List<ParameterValue> values, String query) {
        return alice.get(target.of(values, query), headers);
    }

    /** What it may be asked with; the first of them the key was asked with. */
    private Stream<String> queries() {
        return paging.map(names ->
                        Stream.concat(Stream.of(PageRequests.first(names)), PageRequests.others(names).stream()))
                .orElse(Stream.of(""));
    }

    private Optional<ListPages> pages() {
        return paging.filter(names -> control.status() == 200)
                .map(names -> new PageRequests(names, query -> get(fillings, query)).turned(control));
    }

    /** Errors that a sound operation makes: for an item that is not there, and for a page that is none. */
    private List<Exchange> errors(OperationShare share) {
        List<Exchange> errors = new ArrayList<>();
        boolean served = control.status() >= 200 && control.status() < 300;
        if (!served || operation.stream() || operation.file()) {
            return errors;
        }
        if (!fillings.isEmpty()) {
            List<ParameterValue> unknown = new ArrayList<>(fillings);
            ParameterValue last = unknown.remove(unknown.size() - 1);
            boolean number = operation.parameters().stream()
                    .anyMatch(p -> p.inPath()
                            && p.name().equals(last.parameter())
                            && p.schema().type().equals("integer"));
            unknown.add(new ParameterValue(last.parameter(), number ? UNKNOWN_NUMBER : UNKNOWN, "", false));
            errors.add(get(unknown, ""));
        }
        paging.filter(names -> share.pages().sampled())
                .ifPresent(names -> errors.add(get(fillings, PageRequests.wrong(names))));
        return errors;
    }
}
