package io.dce.conformance.signoff.verify;

import io.dce.conformance.signoff.SignOff;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What is among the reports and nobody has signed for: a reader, or a CI job, would take it for the run's. */
final class UnsignedFiles extends SimpleFileVisitor<Path> {
    /** What Allure's results are called; which of them are the run's, the digest of their folder tells. */
    private static final Pattern RESULT = Pattern.compile(SignOff.RESULTS
            + "/([\\w-]+-(result|container)\\.json|[\\w-]+-attachment(\\.\\w+)?"
            + "|(categories|executor)\\.json|environment\\.properties|history/[\\w-]+\\.json)");

    private final Path reports;
    private final Set<String> named;
    private final VerificationFindings findings;
    private final Set<Path> inhabited = new HashSet<>();

    private UnsignedFiles(Path reports, Set<String> named, VerificationFindings findings) {
        this.reports = reports;
        this.named = named;
        this.findings = findings;
    }

    /**
     * Tells each that is foreign: everything that isn't named.
     *
     * @param named every file that may be there, from the folder of the reports, and the one folder of many files
     */
    static void among(Path reports, Set<String> named, VerificationFindings findings) {
        UnsignedFiles strangers = new UnsignedFiles(reports, named, findings);
        try {
            Files.walkFileTree(reports, strangers);
        } catch (IOException e) {
            strangers.broken(reports, "cannot be searched: " + e.getMessage());
        }
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        inhabited.add(file.getParent());
        String name = name(file);
        if (attributes.isSymbolicLink()) {
            broken(file, "is a symbolic link: evidence is in the files themselves");
        } else if (!attributes.isRegularFile()) {
            broken(file, "can't hold evidence: it is not a regular file");
        } else if (!named.contains(name)
                && !(named.contains(SignOff.RESULTS) && RESULT.matcher(name).matches())) {
            broken(file, "is not of this run: the statement does not name it");
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        broken(file, "cannot be read: " + e.getMessage());
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException e) {
        if (!folder.equals(reports)) {
            inhabited.add(folder.getParent());
        }
        if (!inhabited.contains(folder)
                && !name(folder).equals(SignOff.RESULTS)
                && !name(folder).equals("junit")) {
            broken(folder, "is an empty folder, and not of this run");
        }
        return FileVisitResult.CONTINUE;
    }

    private void broken(Path file, String what) {
        findings.broken(name(file) + " " + what);
    }

    private String name(Path file) {
        return reports.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }
}
