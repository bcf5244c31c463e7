package io.dce.conformance.report.har;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dce.conformance.check.Outcome;
import io.dce.conformance.error.OutputException;
import io.dce.conformance.evidence.ledger.Event;
import io.dce.conformance.evidence.ledger.LedgerFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes the exchanges of a ledger as HTTP Archive 1.2 (http://www.softwareishard.com/blog/har-12-spec/). Those of
 * failures come in any case, the others as long as there is room. The ledger holds no secret, and bodies are cut.
 */
public final class HarReport {
    /** From this many characters on, exchanges that broke nothing are left out. */
    static final long MOST_CHARACTERS = 8L * 1024 * 1024;

    private static final long MOST_OF_FAILURES = 4 * MOST_CHARACTERS;
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<Long, String> broken = new HashMap<>();
    private String kit = "";
    private long written;
    private int leftOut;

    private HarReport() {}

    /**
     * Writes it.
     *
     * @param ledger of a run, whole
     * @param file replaced if it is there
     * @throws OutputException if it can't be written
     */
    public static void write(Path ledger, Path file) {
        new HarReport().of(ledger, file);
    }

    private void of(Path ledger, Path file) {
        LedgerFile.each(ledger, this::note);
        try (JsonGenerator out = JSON.createGenerator(Files.newBufferedWriter(file))) {
            out.writeStartObject();
            out.writeObjectFieldStart("log");
            out.writeStringField("version", "1.2");
            out.writeObjectFieldStart("creator");
            out.writeStringField("name", "dce-conformance");
            out.writeStringField("version", kit);
            out.writeEndObject();
            out.writeArrayFieldStart("entries");
            LedgerFile.each(ledger, event -> {
                if (event instanceof Event.Exchanged exchange) {
                    entry(out, exchange);
                }
            });
            out.writeEndArray();
            out.writeStringField(
                    "comment",
                    "Bodies are cut, and secrets are replaced by what they are."
                            + (leftOut == 0 ? "" : " " + leftOut + " exchanges are left out: the ledger has them."));
            out.writeEndObject();
            out.writeEndObject();
        } catch (UncheckedIOException e) {
            throw new OutputException("the report cannot be written: " + file, e.getCause());
        } catch (IOException e) {
            throw new OutputException("the report cannot be written: " + file, e);
        }
    }

    private void note(Event event) {
        if (event instanceof Event.Started started) {
            kit = started.kit();
        } else if (event instanceof Event.Judged judged && judged.outcome() == Outcome.FAIL) {
            judged.exchanges().forEach(number -> broken.merge(number, judged.rule(), HarReport::both));
        }
    }

    private static String both(String rules, String rule) {
        return (" " + rules + " ").contains(" " + rule + " ") ? rules : rules + " " + rule;
    }

    private void entry(JsonGenerator out, Event.Exchanged exchange) {
        String rules = broken.getOrDefault(exchange.number(), "");
        if (written > (rules.isEmpty() ? MOST_CHARACTERS : MOST_OF_FAILURES)) {
            leftOut++;
            return;
        }
        try {
            String entry = JSON.writeValueAsString(HarEntry.of(exchange, rules));
            written += entry.length();
            out.writeRawValue(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
