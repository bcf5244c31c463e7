package io.dce.conformance.evidence.cause;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicReference;

/** The matrix that the kit brings along. */
public final class BundledCauses {
    /** The name of the resource, beside this class. */
    public static final String RESOURCE = "causes.tsv";

    private static final AtomicReference<CauseMatrix> MATRIX = new AtomicReference<>();

    private BundledCauses() {}

    /** The matrix, read once. */
    public static synchronized CauseMatrix matrix() {
        if (MATRIX.get() == null) {
            try (InputStream resource = BundledCauses.class.getResourceAsStream(RESOURCE)) {
                MATRIX.set(CauseMatrixText.read(new String(resource.readAllBytes(), UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return MATRIX.get();
    }
}
