package io.dce.conformance.signoff;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The schema of the Common Test Report Format, as https://ctrf.io publishes it. */
public final class CtrfSchema {
    private CtrfSchema() {}

    /** What is wrong with a report; empty when it is as the schema says. */
    public static List<String> faults(Path report) throws IOException {
        try (InputStream in = CtrfSchema.class.getResourceAsStream("/ctrf/ctrf.schema.json")) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(in);
            return schema
                    .validate(
                            Files.readString(report),
                            InputFormat.JSON,
                            context -> context.executionConfig(c -> c.formatAssertionsEnabled(true)))
                    .stream()
                    .map(error -> error.toString())
                    .toList();
        }
    }
}
