package io.dce.conformance.sweep.writes;

import io.dce.conformance.client.Caller;
import io.dce.conformance.client.writes.HarmlessWrites;
import io.dce.conformance.client.writes.WriteForm;
import io.dce.conformance.client.writes.WriteManner;
import io.dce.conformance.exchange.Exchange;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What callers get for what no operation is, behind the same words of a path; each is asked for once. */
final class ElsewhereAnswers {
    private final HarmlessWrites harmless;
    private final Map<String, Optional<Exchange>> answers = new ConcurrentHashMap<>();

    ElsewhereAnswers(HarmlessWrites harmless) {
        this.harmless = harmless;
    }

    /** That of a caller for a request like this one; empty where it can't be asked without harm. */
    Optional<Exchange> of(WriteForm form, WriteManner manner, Caller caller) {
        String kind = form.kind() + " " + manner + " " + caller.name();
        return answers.computeIfAbsent(
                kind,
                once -> harmless.nowhere(form)
                        .filter(there -> there.may(manner))
                        .map(there -> WriteCallers.send(caller, there.request(manner))));
    }
}
