package io.dce.conformance.report.folder;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dce.conformance.evidence.ledger.Event;
import io.dce.conformance.signoff.SignOff;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The list of the files that a run has left in the folder for reports: a first line that says what it is, a name a line,
 * and a last line. While a run goes on, and after one that was killed, there is the first line alone; then what bears the
 * name of a report is that run's: the folder had nothing else when it began.
 */
public final class ReportManifest {
    private static final String FIRST = "dce-conformance/manifest/1";
    private static final String LAST = "end";
    private static final int LONGEST = 4 << 20;

    private ReportManifest() {}

    /**
     * Which files are of an earlier run, by their names from the folder.
     *
     * @throws FolderRefusedException if it is no manifest
     */
    static Predicate<String> read(FileChannel channel, Path folder) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(channel.size(), LONGEST));
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // As much as there is.
        }
        List<String> lines =
                new String(bytes.array(), 0, bytes.position(), UTF_8).lines().toList();
        if (lines.isEmpty()) {
            return beginsLikeOurs(folder.resolve("ledger.ndjson")) ? ReportFiles::has : name -> false;
        }
        if (!lines.get(0).equals(FIRST)) {
            throw new FolderRefusedException(
                    folder.resolve(SignOff.MANIFEST) + " is not a manifest of this kit: move it elsewhere, or give "
                            + "another folder for the reports with dce.reports");
        }
        if (!lines.get(lines.size() - 1).equals(LAST)) {
            return ReportFiles::has;
        }
        Set<String> names = Set.copyOf(lines.subList(1, lines.size() - 1));
        return name -> names.contains(name) && ReportFiles.has(name);
    }

    /**
     * What is wrong with the list in a folder that nobody has changed since the run; empty for nothing, and where there is
     * no list: it is a hidden file, which not everybody copies.
     */
    public static Optional<String> problem(Path folder) throws IOException {
        Path manifest = folder.resolve(SignOff.MANIFEST);
        if (!Files.exists(manifest, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        List<String> there = ReportFiles.names(folder, ReportFiles.in(folder, ReportFiles::has));
        return Files.isRegularFile(manifest, LinkOption.NOFOLLOW_LINKS)
                        && Files.readString(manifest).equals(text(there))
                ? Optional.empty()
                : Optional.of("does not list the files of this run that are there, and nothing else");
    }

    /** A run has begun. */
    static void begin(FileChannel channel) throws IOException {
        write(channel, FIRST + "\n");
    }

    /** A run has ended, and has left these. */
    static void end(FileChannel channel, List<String> names) throws IOException {
        write(channel, text(names));
    }

    private static String text(List<String> names) {
        List<String> lines = new ArrayList<>(List.of(FIRST));
        lines.addAll(names);
        lines.add(LAST);
        return String.join("\n", lines) + "\n";
    }

    private static void write(FileChannel channel, String text) throws IOException {
        channel.truncate(0);
        channel.position(0);
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** The kit wrote no manifests at first. */
    private static boolean beginsLikeOurs(Path ledger) throws IOException {
        if (!Files.isRegularFile(ledger, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (BufferedReader reader = Files.newBufferedReader(ledger)) {
            char[] start = new char[200];
            int read = reader.read(start);
            return read > 0
                    && new String(start, 0, read)
                            .startsWith("{\"event\":\"started\",\"format\":\"" + Event.FORMAT + "\"");
        }
    }
}
