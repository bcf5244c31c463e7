package io.dce.conformance.openapi;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Documents to read: small ones of our own, and the vendor's where somebody has them. */
public final class Samples {
    /** Flat paging, {@code code} and {@code message} in errors, Swagger 2.0. */
    public static final String SHOP = "shop/v1.2.0.json";
    /** Dotted paging, {@code id} and {@code message} in errors, OpenAPI 3.0 in YAML. */
    public static final String DEPOT = "depot.yaml";

    /** Values of every kind, a bare list, JSON lines, problems as errors, OpenAPI 3.1. */
    public static final String YARD = "yard.yaml";

    /** Paths whose variables no list of their own fills. */
    public static final String BROKER = "broker-v0.3.0.json";

    /** Operations that write, Swagger 2.0. */
    public static final String WORKS = "works.yaml";

    static final String ODD = "odd.json";

    private Samples() {}

    /** A document of our own. */
    public static Path file(String name) {
        try {
            return Path.of(Samples.class.getResource("/documents/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** It, read. */
    public static ApiDocument read(String name) {
        DocumentSet read = DocumentSet.read(List.of(file(name).toString()));
        if (!read.problems().isEmpty()) {
            throw new IllegalStateException(read.problems().toString());
        }
        return read.readable().get(0);
    }

    /** The folder of the vendor's documents, named by {@code VENDOR_OPENAPI} in the environment or {@code -Dvendor.openapi}. */
    public static Optional<Path> vendor() {
        return Optional.ofNullable(System.getProperty("vendor.openapi"))
                .or(() -> Optional.ofNullable(System.getenv("VENDOR_OPENAPI")))
                .map(Path::of)
                .filter(Files::isDirectory);
    }
}
