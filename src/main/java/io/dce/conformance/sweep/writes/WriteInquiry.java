package io.dce.conformance.sweep.writes;

import io.dce.conformance.check.ops.writes.WriteAttempt;
import io.dce.conformance.check.ops.writes.WriteExchanges;
import io.dce.conformance.check.ops.writes.WriteRule;
import io.dce.conformance.client.Caller;
import io.dce.conformance.client.Dce;
import io.dce.conformance.client.writes.WriteForm;
import io.dce.conformance.client.writes.WriteManner;
import io.dce.conformance.exchange.Answer;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.forge.Forgery;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Asks one writing operation: with the key under identifiers of its own, then everybody who is to be refused. */
final class WriteInquiry {
    /** What says that a body is no document. */
    private static final Set<Integer> BODY_REFUSED = Set.of(400, 415, 422);

    private final WritePlan plan;
    private final Dce dce;
    private final WriteCallers callers;
    private final ElsewhereAnswers elsewhere;
    private final WriteJournals journals;
    private final Map<WriteManner, Exchange> controls = new EnumMap<>(WriteManner.class);

    WriteInquiry(WritePlan plan, Dce dce, WriteCallers callers, ElsewhereAnswers elsewhere, WriteJournals journals) {
        this.plan = plan;
        this.dce = dce;
        this.callers = callers;
        this.elsewhere = elsewhere;
        this.journals = journals;
    }

    /**
     * All that came.
     *
     * @param turn the number of the operation
     * @param keyToo whether the key is asked as well: what lets it in, does what it is asked
     * @return empty where it can't be asked without harm, as lists have shown by now
     */
    Optional<WriteExchanges> ask(int turn, boolean keyToo) {
        Optional<WriteForm> ofTheKey = form();
        Optional<WriteForm> ofOthers = form();
        if (ofTheKey.isEmpty() || ofOthers.isEmpty()) {
            return Optional.empty();
        }
        WriteForm form = ofOthers.get();
        Function<WriteManner, Optional<Exchange>> control =
                manner -> keyToo ? Optional.of(control(ofTheKey.get(), manner)) : Optional.empty();
        Optional<Exchange> silent = control.apply(WriteManner.PLAIN)
                .filter(exchange -> exchange.answer().isEmpty());
        if (silent.isPresent()) {
            List<WriteAttempt> none = List.of(new WriteAttempt(silent.get(), silent, Optional.empty(), ""));
            return Optional.of(new WriteExchanges(none, none, List.of(), Optional.empty(), Optional.empty()));
        }
        List<WriteAttempt> withoutKey = new ArrayList<>();
        List<WriteAttempt> badKeys = new ArrayList<>();
        Caller nobody = callers.nobody(journals.of(WriteRule.OPS_9));
        manners(form).forEach(manner -> withoutKey.add(attempt(control, form, manner, nobody, "")));
        for (Forgery bad : callers.bad(turn)) {
            Caller mallory = callers.mallory(bad, journals.of(WriteRule.OPS_10));
            badKeys.add(attempt(control, form, WriteManner.PLAIN, mallory, bad.key()));
        }
        List<String> known = Stream.concat(withoutKey.stream(), badKeys.stream())
                .flatMap(attempt -> attempt.exchange().answer().stream())
                .flatMap(answer -> dce.harmless().shown().in(answer.text()).stream())
                .distinct()
                .toList();
        Optional<Exchange> lookedUp = isLookedUp() ? Optional.of(read(form.path())) : Optional.empty();
        Optional<Exchange> neverNamed =
                lookedUp.filter(found -> found.status() == 200).flatMap(found -> form().map(f -> read(f.path())));
        return Optional.of(new WriteExchanges(withoutKey, badKeys, known, lookedUp, neverNamed));
    }

    /** Whether the key was told that its body is none. */
    boolean bodyWasRefused() {
        return plan.mediaType().isPresent()
                && controls.values().stream().map(Exchange::status).anyMatch(BODY_REFUSED::contains);
    }

    private Optional<WriteForm> form() {
        return dce.harmless()
                .form(
                        plan.operation().method(),
                        plan.operation().basePath() + plan.operation().path(),
                        plan.mediaType());
    }

    /** Of a POST where the document has one, nobody can say that it is taken for something else. */
    private Stream<WriteManner> manners(WriteForm form) {
        return Stream.of(WriteManner.values()).filter(form::may).filter(manner -> switch (manner) {
            case PLAIN, WITH_QUERY -> true;
            case OVERRIDDEN -> !plan.postable();
            case AS_FORM -> !plan.postable() && plan.readable();
        });
    }

    private WriteAttempt attempt(
            Function<WriteManner, Optional<Exchange>> control,
            WriteForm form,
            WriteManner manner,
            Caller caller,
            String key) {
        Exchange exchange = WriteCallers.send(caller, form.request(manner));
        boolean refused = exchange.answer().filter(Answer::refused).isPresent();
        Optional<Exchange> there =
                refused || exchange.answer().isEmpty() ? Optional.empty() : elsewhere.of(form, manner, caller);
        return new WriteAttempt(exchange, control.apply(refused ? WriteManner.PLAIN : manner), there, key);
    }

    private Exchange control(WriteForm ofTheKey, WriteManner manner) {
        return controls.computeIfAbsent(
                manner, how -> WriteCallers.send(callers.alice(journals.of(WriteRule.OPS_9)), ofTheKey.request(how)));
    }

    /** A thing that a refused request has named may be looked for where it would be read. */
    private boolean isLookedUp() {
        return plan.readable()
                && !plan.operation().variables().isEmpty()
                && !plan.operation().method().equals("DELETE");
    }

    private Exchange read(String path) {
        return callers.alice(journals.of(WriteRule.OPS_11)).get(path);
    }
}
