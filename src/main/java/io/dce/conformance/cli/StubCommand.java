package io.dce.conformance.cli;

import io.dce.conformance.openapi.ApiDocument;
import io.dce.conformance.openapi.DocumentSet;
import io.dce.conformance.report.console.Console;
import io.dce.conformance.rule.NameSuggestions;
import io.dce.conformance.stub.Stub;
import io.dce.conformance.stub.benign.BenignCatalogue;
import io.dce.conformance.stub.defects.DefectCatalogue;
import io.dce.conformance.stub.platform.StubOptions;
import io.dce.conformance.stub.variation.BenignVariation;
import io.dce.conformance.stub.variation.Defect;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves the stub. */
@Command(
        name = "stub",
        mixinStandardHelpOptions = true,
        description = "Serves the bundled DCE until it is stopped, and prints its URL and keys.")
final class StubCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--port", paramLabel = "N", description = "The port to serve on; 0, the default, takes a free one.")
    private int port;

    @Option(names = "--users", paramLabel = "N", description = "How many users there are; default ${DEFAULT-VALUE}.")
    private int users = StubOptions.defaults().users();

    @Option(names = "--tls", description = "Serve HTTPS, with a certificate of its own CA, which is printed.")
    private boolean tls;

    @Option(
            names = "--openapi",
            paramLabel = "FILE",
            arity = "1..*",
            description = "Serve the read operations of these OpenAPI documents too: files, folders or URLs.")
    private List<String> openapi = List.of();

    @ArgGroup(exclusive = true)
    private Variety variety = new Variety();

    /** What is different about it. */
    static final class Variety {
        @Option(names = "--defect", paramLabel = "NAME", description = "Break a rule; see the defects command.")
        private String defect;

        @Option(
                names = "--benign",
                paramLabel = "NAME",
                description = "Differ as a conforming platform may; see the defects command.")
        private String benign;
    }

    private Console console;

    @Override
    public Integer call() throws InterruptedException {
        console = Console.of(spec.commandLine());
        try (Stub stub = start(StubOptions.defaults()
                .withPort(port)
                .withUsers(users)
                .withTls(tls)
                .withDocuments(documents())
                .withFindings((document, finding) -> console.say(
                        "not serving: " + document.source() + "#" + finding.place() + ": " + finding.what())))) {
            console.say("url:         " + stub.url());
            console.say("admin key:   " + stub.adminKey());
            console.say("limited key: " + stub.limitedKey());
            stub.caPem().ifPresent(pem -> ("CA:\n" + pem).lines().forEach(console::say));
            console.say("Ctrl-C stops it");
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private List<ApiDocument> documents() {
        DocumentSet documents = DocumentSet.read(openapi);
        documents.problems().forEach(Console.ofErrors(spec.commandLine())::say);
        if (documents.readable().isEmpty() && !openapi.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--openapi: there is no document to serve");
        }
        documents
                .readable()
                .forEach(d -> console.say("serving:     " + d + ", " + d.gets().size() + " GETs"));
        if (!documents.older().isEmpty()) {
            int older = documents.older().size();
            console.say("not serving: " + older + (older == 1 ? " older version" : " older versions"));
        }
        return documents.readable();
    }

    private Stub start(StubOptions options) {
        if (variety.defect != null) {
            Defect defect = DefectCatalogue.named(variety.defect)
                    .orElseThrow(() -> unknown(
                            "defect",
                            variety.defect,
                            DefectCatalogue.all().stream().map(Defect::name).toList()));
            boolean published = defect.rules().get(0).startsWith("OPS-");
            if (published && options.documents().isEmpty()) {
                throw new ParameterException(
                        spec.commandLine(),
                        "the defect " + variety.defect
                                + " is one of a published operation: give documents with --openapi");
            }
            console.say("defect:      " + defect.sentence() + " " + defect.rules());
            return Stub.start(options, defect);
        }
        if (variety.benign != null) {
            BenignVariation benign = BenignCatalogue.named(variety.benign)
                    .orElseThrow(() -> unknown(
                            "benign variation",
                            variety.benign,
                            BenignCatalogue.all().stream()
                                    .map(BenignVariation::name)
                                    .toList()));
            console.say("benign:      " + benign.sentence());
            return Stub.start(options, benign);
        }
        return Stub.start(options);
    }

    private ParameterException unknown(String what, String name, List<String> names) {
        List<String> near = NameSuggestions.to(name, names);
        return new ParameterException(
                spec.commandLine(),
                "there is no " + what + " \"" + name + "\"; "
                        + (near.isEmpty()
                                ? "the defects command lists them"
                                : "did you mean " + String.join(" or ", near) + "?"));
    }
}
