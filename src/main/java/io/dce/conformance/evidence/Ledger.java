package io.dce.conformance.evidence;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Everything that a run has found so far; whatever is reported is computed from it. Safe for concurrent use. */
public final class Ledger {
    private final List<ScenarioResult> results = new CopyOnWriteArrayList<>();
    private final SortedSet<Observation> observations = new ConcurrentSkipListSet<>();
    private final Map<String, Journal> journals = new ConcurrentHashMap<>();
    private final Consumer<ScenarioResult> progress;

    /**
     * Opens it.
     *
     * @param progress is told every result as it comes
     */
    public Ledger(Consumer<ScenarioResult> progress) {
        this.progress = progress;
    }

    /** The exchanges of a running scenario, under the id that Cucumber gives its execution. */
    public void journal(String execution, Journal journal) {
        journals.put(execution, journal);
    }

    /** Something worth knowing; the same again adds nothing. */
    public void observe(Observation observation) {
        observations.add(observation);
    }

    /** The end of a scenario. */
    public void add(ScenarioResult result) {
        results.add(result);
        progress.accept(result);
    }

    Journal journalOf(String execution) {
        Journal journal = journals.remove(execution);
        return journal == null ? new Journal() : journal;
    }

    /** All results, in the order they came. */
    public List<ScenarioResult> results() {
        return List.copyOf(results);
    }

    /** All observations, sorted. */
    public SortedSet<Observation> observations() {
        return new TreeSet<>(observations);
    }
}
