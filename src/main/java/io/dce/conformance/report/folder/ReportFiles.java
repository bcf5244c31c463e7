package io.dce.conformance.report.folder;

import java.util.List;
import java.util.regex.Pattern;

/** What a run may write into the folder for reports. Whatever else lies there is somebody else's. */
final class ReportFiles {
    /** Folders that are the kit's alone, below that of the reports. */
    static final List<String> FOLDERS = List.of("allure-results", "allure", "junit", "coverage", "sign-off");

    /** Files beside them. */
    static final List<String> FILES = List.of("ledger.ndjson", "internal-error.txt");

    /** The one folder in a folder. */
    static final String HISTORY = "allure-results/history";

    /** A signature is worth more than the reports: nobody can make it again. */
    static final String SIGNED = "sign-off/sign-off.dsse.json";

    private static final Pattern NAMES = Pattern.compile("ledger\\.ndjson|internal-error\\.txt|allure/index\\.html"
            + "|junit/TEST-(conformance|operations)\\.xml|coverage/(index\\.html|coverage\\.md)"
            + "|sign-off/(sign-off\\.(html|md|json|dsse\\.json)|ctrf-report\\.json|gitlab-annotations\\.json)"
            + "|allure-results/(environment\\.properties|categories\\.json|executor\\.json|history/[a-z-]+\\.json"
            + "|[0-9a-f-]{36}-(result\\.json|container\\.json|attachment(\\.[a-z]+)?))");

    private ReportFiles() {}

    /**
     * Whether a run writes a file of this name.
     *
     * @param name from the folder of the reports, with slashes
     */
    static boolean has(String name) {
        return NAMES.matcher(name).matches();
    }
}
