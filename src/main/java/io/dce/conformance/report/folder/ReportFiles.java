package io.dce.conformance.report.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a run may write into the folder for reports. Whatever else lies there is somebody else's. */
final class ReportFiles {
    /** Folders that are the kit's alone, below that of the reports. */
    static final List<String> FOLDERS = List.of("allure-results", "allure", "junit", "coverage", "access", "sign-off");

    /** Files beside them. */
    static final List<String> FILES = List.of("ledger.ndjson", "exchanges.har", "internal-error.txt");

    /** The one folder in a folder. */
    static final String HISTORY = "allure-results/history";

    /** A signature is worth more than the reports: nobody can make it again. */
    static final String SIGNED = "sign-off/sign-off.dsse.json";

    private static final Pattern NAMES =
            Pattern.compile("ledger\\.ndjson|exchanges\\.har|internal-error\\.txt|allure/index\\.html"
                    + "|junit/TEST-(conformance|operations)\\.xml|coverage/(index\\.html|coverage\\.md|writes\\.md)|access/access\\.(json|md)"
                    + "|sign-off/(sign-off\\.(html|md|json|dsse\\.json)|ctrf-report\\.json|gitlab-annotations\\.json)"
                    + "|allure-results/(environment\\.properties|categories\\.json|executor\\.json|history/[a-z-]+\\.json"
                    + "|[0-9a-f-]{36}-(result\\.json|container\\.json|attachment(\\.[a-z]+)?))");

    private ReportFiles() {}

    /**
     * The files, links aside, that lie where a run writes.
     *
     * @param wanted takes names from the folder of the reports, with slashes
     */
    static List<Path> in(Path folder, Predicate<String> wanted) throws IOException {
        return found(folder).stream()
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                .filter(file -> wanted.test(name(folder, file)))
                .toList();
    }

    /** All that lies where a run writes, the folders themselves included. */
    static List<Path> found(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String name : Stream.concat(FOLDERS.stream(), FILES.stream()).toList()) {
            Path place = folder.resolve(name);
            if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                try (Stream<Path> files = Files.walk(place)) {
                    files.forEach(found::add);
                }
            }
        }
        return found;
    }

    /** Their names, in order. */
    static List<String> names(Path folder, List<Path> files) {
        return files.stream().map(file -> name(folder, file)).sorted().toList();
    }

    /** As the manifest has it. */
    static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /**
     * Whether a run writes a file of this name.
     *
     * @param name from the folder of the reports, with slashes
     */
    static boolean has(String name) {
        return NAMES.matcher(name).matches();
    }
}
