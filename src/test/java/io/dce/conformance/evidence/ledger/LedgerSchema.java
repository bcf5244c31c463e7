package io.dce.conformance.evidence.ledger;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The published schema of the ledger's lines. */
public final class LedgerSchema {
    private static final Schema SCHEMA = load();

    private LedgerSchema() {}

    /** What is wrong with a line; empty when it is as the schema says. */
    public static List<String> faults(String line) {
        return SCHEMA
                .validate(
                        line,
                        InputFormat.JSON,
                        context -> context.executionConfig(c -> c.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> error.toString())
                .toList();
    }

    private static Schema load() {
        try (InputStream schema = Event.class.getResourceAsStream("ledger.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
