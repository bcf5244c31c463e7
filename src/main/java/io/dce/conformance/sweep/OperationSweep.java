package io.dce.conformance.sweep;

import io.dce.conformance.check.DeclaredSchemas;
import io.dce.conformance.check.OperationBody;
import io.dce.conformance.check.OperationErrors;
import io.dce.conformance.check.OperationReference;
import io.dce.conformance.check.OperationStatus;
import io.dce.conformance.check.Unreadable;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.client.Caller;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.Fault;
import io.dce.conformance.spec.Document;
import io.dce.conformance.spec.Operation;
import io.dce.conformance.spec.Paging;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One operation by every rule: asked with the key first, since only what the key opens can be seen to be refused. */
final class OperationSweep {
    private static final String UNKNOWN = "dceconformance-unknown";
    private static final String UNKNOWN_NUMBER = "2147483646";

    private final Operation operation;
    private final RequestTarget target;
    private final DeclaredSchemas schemas;
    private final List<Filling> fillings;
    private final Callers callers;
    private final Caller alice;
    private final Journals journal;
    private final Optional<Paging> paging;
    private final Exchange control;

    /**
     * Asks with the key.
     *
     * @param fillings values for its path, in the order of its variables
     * @param journal is told every exchange, and which rule asks
     */
    OperationSweep(
            Document document,
            Operation operation,
            DeclaredSchemas schemas,
            List<Filling> fillings,
            Callers callers,
            Journals journal) {
        this.operation = operation;
        this.target = new RequestTarget(document, operation);
        this.schemas = schemas;
        this.fillings = fillings;
        this.callers = callers;
        this.journal = journal;
        this.alice = callers.alice(journal);
        this.paging = Paging.of(operation);
        this.control = control();
    }

    /** The answer that the key got. */
    Exchange answer() {
        return control;
    }

    /**
     * What the rules say.
     *
     * @param wanted ids of rules
     * @param turn the number of the operation: who shows what is no key takes turns
     * @param next the same operation for the next item of the list that its path was filled from
     */
    Map<String, Verdict> judge(List<String> wanted, int turn, Supplier<Optional<OperationSweep>> next) {
        Map<String, Supplier<Verdict>> rules = new LinkedHashMap<>();
        List<Exchange> errors = new ArrayList<>(List.of(control));
        List<Exchange> pages = new ArrayList<>(List.of(control));
        rules.put("OPS-1", () -> intruders().nobody());
        rules.put("OPS-2", () -> intruders().mallory(turn));
        rules.put("OPS-6", () -> paged(pages));
        rules.put("OPS-5", () -> {
            provoke(errors);
            return OperationErrors.envelopes(operation, schemas, errors, served());
        });
        // What ought to be an error and comes with 200 is judged as what is served.
        Supplier<Stream<Exchange>> served =
                () -> Stream.concat(served(pages), errors.stream().filter(e -> e != control && e.status() == 200));
        rules.put("OPS-4", () -> every(served.get(), page -> OperationBody.valid(operation, schemas, page)));
        rules.put(
                "OPS-7",
                () -> Verdict.all(Stream.concat(
                        served.get().map(page -> OperationBody.json(operation, page)),
                        errors.stream().map(OperationErrors::declared))));
        rules.put("OPS-3", () -> every(Stream.concat(pages.stream(), errors.stream()), this::status));
        rules.put("OPS-8", () -> reference(next));
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        rules.forEach((id, rule) -> {
            if (wanted.contains(id)) {
                journal.turnTo(id);
                verdicts.put(id, rule.get());
            }
        });
        return verdicts;
    }

    private boolean served() {
        return control.status() >= 200 && control.status() < 300;
    }

    /** Once more where the connection broke: that may happen to anybody once. */
    private Exchange control() {
        String query = firstQuery();
        Exchange first = alice.get(target.of(fillings, query));
        boolean broken =
                first.fault().filter(f -> f.kind() == Fault.Kind.BROKEN).isPresent();
        return broken ? alice.get(target.of(fillings, query)) : first;
    }

    private String firstQuery() {
        return queries().findFirst().orElseThrow();
    }

    private Intruders intruders() {
        return new Intruders(
                operation,
                control,
                queries().map(query -> target.of(fillings, query)).toList(),
                callers,
                journal);
    }

    /** What it may be asked with; the first of them the key was asked with. */
    private Stream<String> queries() {
        return paging.map(names ->
                        Stream.concat(Stream.of(PageRequests.first(names)), PageRequests.others(names).stream()))
                .orElse(Stream.of(""));
    }

    private Verdict paged(List<Exchange> pages) {
        if (paging.isEmpty()) {
            return Verdict.notApplicable("it does not page");
        }
        if (control.status() != 200) {
            return Verdict.notApplicable("not served: " + control.status());
        }
        pages.add(alice.get(target.of(fillings, "")));
        PageRequests requests = new PageRequests(paging.get(), query -> alice.get(target.of(fillings, query)));
        Verdict verdict = requests.judge(control);
        pages.addAll(requests.seen());
        return verdict;
    }

    /** The first page, whatever it is, and those others that are served. */
    private Stream<Exchange> served(List<Exchange> pages) {
        return pages.stream().filter(page -> page == control || page.status() == 200);
    }

    private static Verdict every(Stream<Exchange> pages, Function<Exchange, Verdict> check) {
        return Verdict.all(pages.map(check));
    }

    private Verdict status(Exchange exchange) {
        return exchange == control
                ? OperationStatus.documented(operation, control, alice::currentUser)
                : OperationStatus.nothingUndeclared(operation, exchange, alice::currentUser);
    }

    /** Errors that a sound operation makes: for an item that is not there, and for a page that is none. */
    private void provoke(List<Exchange> errors) {
        if (!served() || operation.stream() || operation.file()) {
            return;
        }
        if (!fillings.isEmpty()) {
            List<Filling> unknown = new ArrayList<>(fillings);
            Filling last = unknown.remove(unknown.size() - 1);
            boolean number = operation.parameters().stream()
                    .anyMatch(p -> p.inPath()
                            && p.name().equals(last.parameter())
                            && p.schema().path("type").asText().equals("integer"));
            unknown.add(new Filling(last.parameter(), number ? UNKNOWN_NUMBER : UNKNOWN, "", false));
            errors.add(alice.get(target.of(unknown, "")));
        }
        paging.ifPresent(names -> errors.add(alice.get(target.of(fillings, PageRequests.wrong(names)))));
    }

    private Verdict reference(Supplier<Optional<OperationSweep>> next) {
        if (fillings.isEmpty()) {
            return Verdict.notApplicable("it has no path parameter");
        }
        boolean own = fillings.get(fillings.size() - 1).own();
        List<Exchange> answers = new ArrayList<>(List.of(control));
        if (own && control.status() == 404) {
            next.get().ifPresent(other -> answers.add(other.answer()));
        }
        return OperationReference.found(answers, own);
    }

    /** Whether it says nothing because the platform was busy. */
    boolean busy() {
        return Unreadable.busy(control);
    }
}
