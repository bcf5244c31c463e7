package io.dce.conformance.run;

import io.dce.conformance.config.ConfigLoader;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.openapi.ApiDocument;
import io.dce.conformance.openapi.DocumentSet;
import io.dce.conformance.openapi.Samples;
import io.dce.conformance.rule.Catalogue;
import io.dce.conformance.stub.Stub;
import io.dce.conformance.stub.platform.StubOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Sweeps a stub that serves documents of our own, in strict mode and nothing else. */
final class SweepTrial {
    static final Catalogue CATALOGUE = Catalogue.bundled();
    static final List<String> DOCUMENTS = List.of(
            Samples.file(Samples.DEPOT).toString(), Samples.file(Samples.SHOP).toString());

    private SweepTrial() {}

    /** What comes of it. */
    static RunResult of(List<String> documents, Function<StubOptions, Stub> start, Path folder) {
        List<ApiDocument> served = DocumentSet.read(documents).readable();
        try (Stub stub = start.apply(StubOptions.defaults().withUsers(3).withDocuments(served))) {
            return of(documents, stub, folder, Map.of());
        }
    }

    /** What comes of it at a stub that is there already. */
    static RunResult of(List<String> documents, Stub stub, Path folder, Map<String, String> settings) {
        Map<String, String> all = new TreeMap<>(settings);
        all.put("dce.url", stub.url().toString());
        all.put("dce.openapi", String.join(",", documents));
        all.putIfAbsent("dce.tags", "@operations");
        all.put("dce.strict", "true");
        all.put("dce.rate", "10000");
        Map<String, String> keys = Map.of("DCE_TOKEN", stub.adminKey(), "DCE_EXPIRED_TOKEN", stub.expiredKey());
        return InProcess.judge(ConfigLoader.load(all, keys, folder), CATALOGUE);
    }
}
