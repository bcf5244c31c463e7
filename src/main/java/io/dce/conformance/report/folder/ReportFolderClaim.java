package io.dce.conformance.report.folder;

import io.dce.conformance.error.OutputException;
import io.dce.conformance.signoff.SignOff;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder for reports in the hands of one run. It removes what the manifest of an earlier run lists, and nothing else:
 * where a run would write, anything else stops it. Symbolic links aren't followed. Other files of the folder stay.
 */
public final class ReportFolderClaim implements AutoCloseable {
    private static final int MOST_NAMED = 3;

    private final Path folder;
    private final FileChannel channel;

    private ReportFolderClaim(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes it, and leaves it as it is.
     *
     * @param overwrite whether a signed sign-off of an earlier run may go
     * @throws FolderRefusedException if something is there that isn't ours, or another run
     * @throws OutputException if it can't be written
     */
    public static ReportFolderClaim on(Path folder, boolean overwrite) {
        Path manifest = folder.resolve(SignOff.MANIFEST);
        boolean ours = false;
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
            }
            boolean fresh = !Files.exists(manifest, LinkOption.NOFOLLOW_LINKS);
            if (!fresh && !Files.isRegularFile(manifest, LinkOption.NOFOLLOW_LINKS)) {
                throw foreign(folder, List.of(SignOff.MANIFEST));
            }
            FileChannel channel = FileChannel.open(
                    manifest,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS);
            try {
                lock(channel, folder);
                check(folder, ReportManifest.read(channel, folder), overwrite);
                ours = true;
                return new ReportFolderClaim(folder, channel);
            } finally {
                if (!ours) {
                    channel.close();
                    if (fresh) {
                        Files.deleteIfExists(manifest);
                    }
                }
            }
        } catch (IOException e) {
            throw new OutputException("the folder for reports cannot be written: " + folder, e);
        }
    }

    /** Removes what the earlier run has left. */
    void clear() throws IOException {
        List<Path> files = ReportFiles.in(folder, ReportManifest.read(channel.position(0), folder));
        ReportManifest.begin(channel);
        for (Path file : files) {
            Files.delete(file);
        }
        for (String name : Stream.concat(Stream.of(ReportFiles.HISTORY), ReportFiles.FOLDERS.stream())
                .toList()) {
            try {
                Files.deleteIfExists(folder.resolve(name));
            } catch (DirectoryNotEmptyException e) {
                throw foreign(folder, List.of(name));
            }
        }
    }

    /** Lists what this run has left, and gives the folder back. */
    @Override
    public void close() {
        try (channel) {
            ReportManifest.end(channel, ReportFiles.names(folder, ReportFiles.in(folder, ReportFiles::has)));
        } catch (IOException e) {
            // Without its list, the run counts as one that was killed: the next one knows its files by their names.
            return;
        }
    }

    private static void lock(FileChannel channel, Path folder) throws IOException {
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            throw new FolderRefusedException("another run is writing its reports to " + folder
                    + ": wait for its end, or give another folder with dce.reports");
        }
    }

    private static void check(Path folder, Predicate<String> ours, boolean overwrite) throws IOException {
        List<String> foreign = new ArrayList<>();
        for (Path file : ReportFiles.found(folder)) {
            String name = ReportFiles.name(folder, file);
            boolean folderOfOurs = (ReportFiles.FOLDERS.contains(name) || ReportFiles.HISTORY.equals(name))
                    && Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
            boolean fileOfOurs = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && ours.test(name);
            if (!folderOfOurs && !fileOfOurs) {
                foreign.add(name);
            }
        }
        if (!foreign.isEmpty()) {
            throw foreign(folder, foreign);
        }
        if (!overwrite && Files.exists(folder.resolve(ReportFiles.SIGNED), LinkOption.NOFOLLOW_LINKS)) {
            throw new FolderRefusedException(folder.resolve(ReportFiles.SIGNED)
                    + " is the signed sign-off of an earlier run: keep it elsewhere with its reports, give another"
                    + " folder with dce.reports, or let it go with --overwrite (dce.overwrite=true)");
        }
    }

    private static FolderRefusedException foreign(Path folder, List<String> names) {
        String some = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        int more = names.size() - MOST_NAMED;
        return new FolderRefusedException(
                "the reports would be written over what no run of this kit has left in " + folder
                        + ": " + some + (more > 0 ? " and " + more + " more" : "")
                        + "; move that elsewhere, or give an empty folder with dce.reports");
    }
}
