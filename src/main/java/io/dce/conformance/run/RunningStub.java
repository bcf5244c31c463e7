package io.dce.conformance.run;

import io.dce.conformance.spec.Document;
import io.dce.conformance.stub.Stub;
import io.dce.conformance.stub.StubOptions;
import io.dce.conformance.target.TargetConfig;
import java.util.List;
import java.util.Optional;

/** The bundled stub, when no URL was given; from then on it is a target like any other. */
final class RunningStub implements AutoCloseable {
    private final Optional<Stub> stub;
    private final TargetConfig config;

    private RunningStub(Optional<Stub> stub, TargetConfig config) {
        this.stub = stub;
        this.config = config;
    }

    /**
     * Starts it.
     *
     * @param documents what it serves besides the contract
     */
    static RunningStub unless(TargetConfig config, List<Document> documents) {
        if (config.url().isPresent()) {
            return new RunningStub(Optional.empty(), config);
        }
        Stub stub = Stub.start(StubOptions.defaults().withDocuments(documents));
        return new RunningStub(
                Optional.of(stub),
                config.at(stub.url(), stub.adminKey(), Optional.of(stub.limitedKey()), Optional.empty()));
    }

    /** What to judge, with its URL and key. */
    TargetConfig config() {
        return config;
    }

    @Override
    public void close() {
        stub.ifPresent(Stub::close);
    }
}
