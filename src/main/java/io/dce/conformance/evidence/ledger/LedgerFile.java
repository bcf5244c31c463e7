package io.dce.conformance.evidence.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dce.conformance.error.OutputException;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The ledger as a file: an event a line (NDJSON). Each line goes to the operating system at once and whole, so that a run
 * that is killed leaves what it has seen.
 */
public final class LedgerFile implements AutoCloseable {
    private final Path file;
    private OutputStream out;

    private LedgerFile(Path file, OutputStream out) {
        this.file = file;
        this.out = out;
    }

    public static LedgerFile create(Path file) {
        try {
            return new LedgerFile(
                    file,
                    Files.newOutputStream(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE,
                            LinkOption.NOFOLLOW_LINKS));
        } catch (IOException e) {
            throw new OutputException("the ledger cannot be written: " + file, e);
        }
    }

    public void append(String line) {
        try {
            out.write((line + "\n").getBytes(UTF_8));
        } catch (IOException e) {
            throw new OutputException("the ledger cannot be written: " + file, e);
        }
    }

    /** Writes every event anew, as the line that is given for it. */
    public void rewrite(Function<Event, String> line) {
        close();
        Path fresh = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (BufferedWriter lines = Files.newBufferedWriter(fresh)) {
                each(file, event -> write(lines, line.apply(event)));
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            out = Files.newOutputStream(file, StandardOpenOption.APPEND);
        } catch (UncheckedIOException e) {
            throw unclean(e.getCause());
        } catch (IOException e) {
            throw unclean(e);
        }
    }

    private OutputException unclean(IOException why) {
        return new OutputException("a secret cannot be taken out of the ledger, delete it: " + file, why);
    }

    private static void write(BufferedWriter lines, String line) {
        try {
            lines.write(line + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new OutputException("the ledger cannot be written: " + file, e);
        }
    }

    /**
     * Reads it event by event. A last line without an end is what a killed run was about to write, and is left out.
     *
     * @throws LedgerException if the file can't be read or is no ledger; the message names the line
     */
    public static void each(Path file, Consumer<Event> reader) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            long number = 0;
            for (Optional<String> line = next(lines); line.isPresent(); line = next(lines)) {
                number++;
                read(file, number, line.get(), reader);
            }
            if (number == 0) {
                throw new LedgerException(file + ": is empty, and no ledger");
            }
        } catch (IOException e) {
            throw new LedgerException(file + ": cannot be read: " + e.getMessage());
        }
    }

    private static void read(Path file, long number, String line, Consumer<Event> reader) {
        try {
            Event event = EventLine.event(line);
            boolean begins = event instanceof Event.Started started && Event.FORMAT.equals(started.format());
            if (begins != (number == 1)) {
                throw new LedgerException("a ledger has one first line, and says there: " + Event.FORMAT);
            }
            reader.accept(event);
        } catch (LedgerException e) {
            throw new LedgerException(file + ": line " + number + ": " + e.getMessage());
        }
    }

    /** The next line that has an end. */
    private static Optional<String> next(BufferedReader lines) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = lines.read(); c >= 0; c = lines.read()) {
            if (c == '\n') {
                return Optional.of(line.toString());
            }
            line.append((char) c);
        }
        return Optional.empty();
    }
}
