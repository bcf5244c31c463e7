package io.dce.conformance.report.folder;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dce.conformance.evidence.ledger.Event;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The list of the files that a run has left in the folder for reports: a first line that says what it is, a name a line,
 * and a last line. While a run goes on, and after one that was killed, there is the first line alone; then what bears the
 * name of a report is that run's: the folder had nothing else when it began.
 */
public final class ReportManifest {
    /** Its name, in the folder for reports. */
    public static final String NAME = ".dce-conformance.manifest";

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
                    folder.resolve(NAME) + " is no manifest of this kit: move it elsewhere, or give "
                            + "another folder for the reports with dce.reports");
        }
        if (!lines.get(lines.size() - 1).equals(LAST)) {
            return ReportFiles::has;
        }
        Set<String> names = Set.copyOf(lines.subList(1, lines.size() - 1));
        return name -> names.contains(name) && ReportFiles.has(name);
    }

    /** A run has begun. */
    static void begin(FileChannel channel) throws IOException {
        write(channel, List.of(FIRST));
    }

    /** A run has ended, and has left these. */
    static void end(FileChannel channel, Collection<String> names) throws IOException {
        List<String> lines = new ArrayList<>(List.of(FIRST));
        lines.addAll(names);
        lines.add(LAST);
        write(channel, lines);
    }

    private static void write(FileChannel channel, List<String> lines) throws IOException {
        channel.truncate(0);
        channel.position(0);
        ByteBuffer bytes = ByteBuffer.wrap((String.join("\n", lines) + "\n").getBytes(UTF_8));
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
