package io.dce.conformance.sweep;

import io.dce.conformance.check.ops.OperationExchanges.BadKey;
import io.dce.conformance.client.Caller;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.sweep.BadCredentials.BadCredential;
import io.dce.conformance.sweep.plan.OperationShare;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * What the key was asked for is asked for by callers who are to be refused. Every operation meets nobody, the best forgery,
 * an unsigned key and an expired one; the other kinds take turns, and so do the later pages. In a quick run there are
 * nobody and the best forgery alone.
 *
 * @param targets path and query, in every way that it may be asked for; the first is the one the key was asked with, the
 *     second a later page
 * @param headers the fields that the document demands
 * @param share which of the others it is asked for
 * @param journal is told every exchange
 */
record RefusalRequests(
        List<String> targets,
        Map<String, String> headers,
        OperationShare share,
        SweepCallers callers,
        Consumer<Exchange> journal) {
    /** Without a key: as the key was asked, and in those other ways whose turn it is. */
    List<Exchange> withoutKey() {
        int others = targets.size() - 1;
        Caller nobody = callers.nobody(journal);
        return IntStream.range(0, targets.size())
                .filter(way -> way == 0 || !callers.quick() && share.pages().has(way - 1, others))
                .mapToObj(targets::get)
                .map(target -> nobody.get(target, headers))
                .toList();
    }

    /** With what is no valid key; each kind another page, where there are several. */
    List<BadKey> withBadKeys() {
        BadCredentials bad = callers.bad();
        List<BadKey> shown = new ArrayList<>();
        shown.add(shown(bad.best(), 0));
        if (callers.quick()) {
            return shown;
        }
        shown.add(shown(bad.unsigned(), 0));
        shown.add(shown(bad.expired(), 1));
        int kinds = bad.kinds();
        for (int kind = 0; kind < kinds; kind++) {
            if (share.module().has(kind, kinds)) {
                int turn = share.first() + share.module().earlier(kind, kinds);
                shown.add(shown(bad.ofKind(kind, turn), kind));
            }
        }
        return shown;
    }

    private BadKey shown(BadCredential bad, int way) {
        String target = targets.get(way % targets.size());
        return new BadKey(bad.key(), callers.mallory(bad, journal).get(target, headers));
    }
}
