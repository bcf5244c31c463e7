package io.dce.conformance.run;

import io.dce.conformance.config.TargetConfig;
import io.dce.conformance.openapi.ApiDocument;
import io.dce.conformance.stub.Stub;
import io.dce.conformance.stub.platform.StubOptions;
import java.util.List;
import java.util.Optional;

/** The bundled stub, when no URL was given; from then on it is a target like any other. */
final class RunningStub implements AutoCloseable {
    private final Optional<EarlyStart<Stub>> stub;
    private final TargetConfig given;

    private RunningStub(Optional<EarlyStart<Stub>> stub, TargetConfig given) {
        this.stub = stub;
        this.given = given;
    }

    /**
     * Begins to start it.
     *
     * @param documents what it serves besides the contract
     */
    static RunningStub unless(TargetConfig config, List<ApiDocument> documents) {
        return new RunningStub(
                config.url().isPresent()
                        ? Optional.empty()
                        : Optional.of(EarlyStart.of(
                                () -> Stub.start(StubOptions.defaults().withDocuments(documents)))),
                config);
    }

    /** What to judge, with its URL and key, once it can be reached. */
    TargetConfig config() {
        return stub.map(EarlyStart::get)
                .map(s -> given.at(s.url(), s.adminKey(), Optional.of(s.limitedKey()), Optional.empty()))
                .orElse(given);
    }

    @Override
    public void close() {
        stub.ifPresent(starting -> starting.ifMade(Stub::close));
    }
}
