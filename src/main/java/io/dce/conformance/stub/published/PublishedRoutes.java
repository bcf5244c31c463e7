package io.dce.conformance.stub.published;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dce.conformance.openapi.ApiDocument;
import io.dce.conformance.openapi.ApiOperation;
import io.dce.conformance.openapi.PagingDialect;
import io.dce.conformance.openapi.text.DocumentFinding;
import io.dce.conformance.stub.message.PercentEncoding;
import io.dce.conformance.stub.message.StubCall;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The operations of published documents, found by the path of a call: those that read, and apart from them all others. */
public final class PublishedRoutes {
    private final Map<Integer, List<Served>> byLength = new HashMap<>();
    private final List<Served> all = new ArrayList<>();
    private final List<Served> writes = new ArrayList<>();
    private final BiConsumer<ApiDocument, DocumentFinding> findings;

    /**
     * An operation with the document that it stands in.
     *
     * @param template the steps of its whole path
     * @param paging how it pages; empty if it doesn't
     */
    public record Served(
            ApiDocument document, ApiOperation operation, List<String> template, Optional<PagingDialect> paging) {
        /** The values of the variables; empty if the path is another's. */
        Optional<Map<String, String>> match(List<String> steps) {
            Map<String, String> values = new HashMap<>();
            for (int i = 0; i < template.size(); i++) {
                String step = template.get(i);
                int from = step.indexOf('{');
                int to = step.indexOf('}');
                if (from < 0 || to < from) {
                    if (!step.equals(steps.get(i))) {
                        return Optional.empty();
                    }
                    continue;
                }
                String rest = step.substring(to + 1);
                String given = steps.get(i);
                boolean fits = given.length() > from + rest.length()
                        && given.startsWith(step.substring(0, from))
                        && given.endsWith(rest);
                if (!fits) {
                    return Optional.empty();
                }
                values.put(
                        step.substring(from + 1, to), decoded(given.substring(from, given.length() - rest.length())));
            }
            return Optional.of(values);
        }

        private long words() {
            return template.stream().filter(step -> !step.contains("{")).count();
        }
    }

    /** What a call leads to. */
    public record Found(Served served, Map<String, String> values) {}

    /**
     * Those of some documents.
     *
     * @param findings is told of schemas that no value satisfies, so that their operations can't be served
     */
    public PublishedRoutes(List<ApiDocument> documents, BiConsumer<ApiDocument, DocumentFinding> findings) {
        this.findings = findings;
        for (ApiDocument document : documents) {
            document.operations().stream()
                    .filter(operation -> !operation.method().equals("GET"))
                    .map(operation -> new Served(document, operation, steps(operation), Optional.empty()))
                    .forEach(writes::add);
            for (ApiOperation get : document.gets()) {
                Served served = new Served(document, get, steps(get), PagingDialect.of(get));
                all.add(served);
                byLength.computeIfAbsent(served.template().size(), n -> new ArrayList<>())
                        .add(served);
            }
        }
    }

    private static List<String> steps(ApiOperation operation) {
        return PercentEncoding.segments(operation.basePath() + operation.path());
    }

    /** All that read, in the order of the documents. */
    public List<Served> all() {
        return List.copyOf(all);
    }

    /** All that don't read, in the order of the documents. */
    public List<Served> writes() {
        return List.copyOf(writes);
    }

    /** The operation that a call asks for, if it is one that doesn't read. */
    public Optional<Found> findWrite(StubCall call) {
        List<String> steps = PercentEncoding.segments(call.path());
        return best(
                writes.stream()
                        .filter(served -> served.operation().method().equals(call.method())
                                && served.template().size() == steps.size())
                        .toList(),
                steps);
    }

    /** Who is told what is odd about a document, when it is served. */
    Consumer<DocumentFinding> findings(ApiDocument document) {
        return finding -> findings.accept(document, finding);
    }

    /** The operation that a call asks for: of several, the one with the fewest variables, the first of equals. */
    public Optional<Found> find(StubCall call) {
        if (!call.method().equals("GET")) {
            return Optional.empty();
        }
        List<String> steps = PercentEncoding.segments(call.path());
        return best(byLength.getOrDefault(steps.size(), List.of()), steps);
    }

    private static Optional<Found> best(List<Served> candidates, List<String> steps) {
        Found best = null;
        for (Served served : candidates) {
            Optional<Map<String, String>> values = served.match(steps);
            if (values.isPresent()
                    && (best == null || served.words() > best.served().words())) {
                best = new Found(served, values.get());
            }
        }
        return Optional.ofNullable(best);
    }

    private static String decoded(String step) {
        try {
            return URLDecoder.decode(step.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException e) {
            return step;
        }
    }
}
