package io.dce.conformance.proof;

import io.dce.conformance.rule.Catalogue;
import io.dce.conformance.rule.Rule;
import io.dce.conformance.stub.benign.BenignCatalogue;
import io.dce.conformance.stub.defects.DefectCatalogue;
import io.dce.conformance.stub.variation.BenignVariation;
import io.dce.conformance.stub.variation.Defect;
import io.dce.conformance.stub.variation.Hindrance;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the kit says of every defect and of every benign difference.
 *
 * @param rules every rule
 * @param defects each defect, judged by the rules that it breaks
 * @param whole some defects, judged by all rules
 * @param readonly some defects, judged in read-only mode by the rules that they break
 * @param hindered what keeps rules from being seen, judged by those rules
 * @param benign the differences, several at once, judged by all rules
 */
record Proof(
        List<Rule> rules,
        Map<Defect, TrialResult> defects,
        Map<Defect, TrialResult> whole,
        Map<Defect, TrialResult> readonly,
        Map<Hindrance, TrialResult> hindered,
        Map<BenignVariation, TrialResult> benign) {
    /** One of each group whose effect reaches no other. */
    private static final List<String> SAMPLE = List.of(
            "users-open",
            "secret-in-etag-of-list",
            "odd-size-loses-one",
            "last-user-without-description",
            "gzip-though-refused");

    /** What reading alone shows, and creating keys shows as well. */
    private static final List<String> READ_ONLY = List.of("secret-echoed-in-cookie", "secret-echoed-among-users");

    /** These wait for an end to pass and the clock skew after it, and do nothing meanwhile. */
    private static final Predicate<Defect> WAITS =
            defect -> defect.rules().get(0).equals("KEY-7");

    /** More than there are processors: most trials wait for something most of the time. */
    private static final int AT_ONCE = 12;

    /** So many that no run takes longer than a run may. */
    private static final int WHOLE_AT_ONCE = 4;

    private static final int WAITING_AT_ONCE = 32;

    /** Makes it; the folder is for what runs need to have in files. */
    static Proof make(Path folder) throws InterruptedException, ExecutionException {
        Catalogue catalogue = Catalogue.bundled();
        Trial trial = new Trial(catalogue, folder);
        List<Defect> chosen = DefectCatalogue.all().stream().filter(chosen()).toList();
        boolean everything = chosen.size() == DefectCatalogue.all().size();
        ExecutorService busy = Executors.newFixedThreadPool(AT_ONCE);
        ExecutorService lengthy = Executors.newFixedThreadPool(WHOLE_AT_ONCE);
        ExecutorService waiting = Executors.newFixedThreadPool(WAITING_AT_ONCE);
        try {
            Map<BenignVariation, Future<TrialResult>> benign = new LinkedHashMap<>();
            for (BenignVariation one : everything ? crowds() : named()) {
                ExecutorService pool = one.name().contains("expiry-skew") ? waiting : lengthy;
                benign.put(one, pool.submit(() -> trial.all(one)));
            }
            Map<Defect, Future<TrialResult>> whole = submitted(
                    lengthy,
                    chosen.stream().filter(d -> everything && SAMPLE.contains(d.name())),
                    d -> () -> trial.all(d));
            // The longest of these first: at the end there would be nothing to do beside them.
            Map<Hindrance, Future<TrialResult>> hindered = submitted(busy, hindrances(), h -> () -> trial.of(h));
            Map<Defect, Future<TrialResult>> defects =
                    new LinkedHashMap<>(submitted(waiting, chosen.stream().filter(WAITS), d -> () -> trial.rulesOf(d)));
            defects.putAll(submitted(busy, chosen.stream().filter(WAITS.negate()), d -> () -> trial.rulesOf(d)));
            Map<Defect, Future<TrialResult>> readonly = submitted(
                    busy, chosen.stream().filter(d -> READ_ONLY.contains(d.name())), d -> () -> trial.readonly(d));
            return new Proof(
                    catalogue.rules(), done(defects), done(whole), done(readonly), done(hindered), done(benign));
        } finally {
            busy.shutdownNow();
            lengthy.shutdownNow();
            waiting.shutdownNow();
        }
    }

    /** With {@code -Dproof.only=KEY-2,users-open} the defects of these rules and names, and benign differences of these names; all without. */
    static Predicate<Defect> chosen() {
        List<String> only = only();
        List<String> unknown = only.stream()
                .filter(word -> BenignCatalogue.named(word).isEmpty())
                .filter(word -> DefectCatalogue.all().stream()
                        .noneMatch(
                                d -> d.name().equals(word) || d.rules().get(0).equals(word)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "proof.only takes rules that have a defect and names of defects and benign differences, separated"
                            + " by commas; unknown: "
                            + unknown);
        }
        return defect -> only.isEmpty() || only.contains(defect.rules().get(0)) || only.contains(defect.name());
    }

    /** Those of the chosen rules. */
    private static Stream<Hindrance> hindrances() {
        List<String> only = only();
        return Hindrance.all().stream()
                .filter(h -> only.isEmpty() || h.rules().stream().anyMatch(only::contains));
    }

    private static List<BenignVariation> named() {
        return only().stream()
                .flatMap(word -> BenignCatalogue.named(word).stream())
                .toList();
    }

    private static List<String> only() {
        return Arrays.stream(System.getProperty("proof.only", "").split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The defects whose first rule this is. */
    List<Defect> against(Rule rule) {
        return defects.keySet().stream()
                .filter(defect -> defect.rules().get(0).equals(rule.id()))
                .toList();
    }

    /** Whether it is of every defect: one of some is nothing to show. */
    boolean complete() {
        return defects.size() == DefectCatalogue.all().size();
    }

    /** Whether all defects of a rule were tried. */
    boolean tried(String rule) {
        return DefectCatalogue.all().stream()
                .filter(defect -> defect.rules().contains(rule))
                .allMatch(defects::containsKey);
    }

    /** Whether the first rule that a defect breaks has named it. */
    boolean caught(Defect defect) {
        return defects.get(defect).fails(defect.rules().get(0));
    }

    /**
     * Each of the benign differences with one of every other kind: a whole run for each alone would take too long, and a
     * real platform differs in more than one thing too.
     */
    private static List<BenignVariation> crowds() {
        List<List<BenignVariation>> kinds = BenignCatalogue.kinds();
        int most = kinds.stream().mapToInt(List::size).max().orElseThrow();
        return IntStream.range(0, most)
                .mapToObj(i -> kinds.stream()
                        .map(kind -> kind.get(i % kind.size()))
                        .reduce(BenignVariation::and)
                        .orElseThrow())
                .toList();
    }

    private static <T> Map<T, Future<TrialResult>> submitted(
            ExecutorService pool, Stream<T> tried, Function<T, Callable<TrialResult>> trial) {
        return tried.collect(
                Collectors.toMap(one -> one, one -> pool.submit(trial.apply(one)), (a, b) -> a, LinkedHashMap::new));
    }

    private static <T> Map<T, TrialResult> done(Map<T, Future<TrialResult>> trials)
            throws InterruptedException, ExecutionException {
        Map<T, TrialResult> seen = new LinkedHashMap<>();
        for (T tried : new ArrayList<>(trials.keySet())) {
            seen.put(tried, trials.get(tried).get());
        }
        return seen;
    }
}
