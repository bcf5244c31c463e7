package io.dce.conformance.signoff.verify;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What is among the reports and nobody has signed for: a reader, or a CI job, would take it for the run's. */
final class UnsignedFiles extends SimpleFileVisitor<Path> {
    /** What the kit writes there besides evidence; everything else that isn't named is foreign. */
    private static final Map<String, Pattern> NO_EVIDENCE = Map.of(
            "allure-results/",
                    Pattern.compile("allure-results/([\\w-]+-(result|container)\\.json|[\\w-]+-attachment(\\.\\w+)?"
                            + "|(categories|executor)\\.json|environment\\.properties|history/[\\w-]+\\.json)"),
            "proof/", Pattern.compile("proof/[\\w-]+\\.(html|md)"),
            "internal-error.txt", Pattern.compile("internal-error\\.txt"),
            ".dce-conformance.manifest", Pattern.compile("\\.dce-conformance\\.manifest"));

    private final Path reports;
    private final Set<String> named;
    private final VerificationFindings findings;
    private final Map<String, Integer> noEvidence = new TreeMap<>();
    private final Set<Path> inhabited = new HashSet<>();

    private UnsignedFiles(Path reports, Set<String> named, VerificationFindings findings) {
        this.reports = reports;
        this.named = named;
        this.findings = findings;
    }

    /**
     * Tells each that is foreign, and how many are no evidence.
     *
     * @param named every file that may be there, from the folder of the reports
     */
    static void among(Path reports, Set<String> named, VerificationFindings findings) {
        UnsignedFiles strangers = new UnsignedFiles(reports, named, findings);
        try {
            Files.walkFileTree(reports, strangers);
        } catch (IOException e) {
            strangers.broken(reports, "cannot be searched: " + e.getMessage());
        }
        strangers.noEvidence.forEach((part, count) ->
                findings.aside(part + " is not signed, and no evidence: " + count + (count == 1 ? " file" : " files")));
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        inhabited.add(file.getParent());
        String name = name(file);
        if (attributes.isSymbolicLink()) {
            broken(file, "is a symbolic link: evidence is in the files themselves");
        } else if (!attributes.isRegularFile()) {
            broken(file, "is no file that can hold evidence");
        } else if (!named.contains(name)) {
            NO_EVIDENCE.entrySet().stream()
                    .filter(part -> part.getValue().matcher(name).matches())
                    .findFirst()
                    .ifPresentOrElse(
                            part -> noEvidence.merge(part.getKey(), 1, Integer::sum),
                            () -> broken(file, "is not of this run: the statement does not name it"));
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
                && !name(folder).equals("allure-results")
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
