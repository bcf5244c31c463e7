package io.dce.conformance.signoff;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dce.conformance.error.OutputException;
import io.dce.conformance.escape.HtmlOutput;
import io.dce.conformance.escape.MarkdownOutput;
import io.dce.conformance.evidence.ledger.Sha256;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.signoff.dsse.DsseEnvelope;
import io.dce.conformance.signoff.dsse.SigningKey;
import io.dce.conformance.signoff.pages.SignOffPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes the sign-off of a run: the statement, its envelope when a key is given, and the pages that show it. */
public final class SignOff {
    /** The folder below that of the reports. */
    public static final String FOLDER = "sign-off";

    public static final String STATEMENT = "sign-off.json";
    public static final String ENVELOPE = "sign-off.dsse.json";
    public static final String LEDGER = "ledger.ndjson";

    /** The folder of Allure's results: hundreds of files, named by one digest. */
    public static final String RESULTS = "allure-results";

    /** The list of a run's files; it can be written only when all of them are there, the sign-off too. */
    public static final String MANIFEST = ".dce-conformance.manifest";

    private final Path reports;
    private final Optional<SigningKey> key;
    private final Map<String, String> environment;

    /**
     * Writes below a folder.
     *
     * @param reports the folder of the reports, which has the ledger, ended
     * @param key signs; empty for a statement without a signature
     */
    public SignOff(Path reports, Optional<SigningKey> key) {
        this(reports, key, Map.of());
    }

    /**
     * The same, with what a CI server asks for.
     *
     * @param environment of this process, by which CI servers tell who and where they are
     */
    public SignOff(Path reports, Optional<SigningKey> key, Map<String, String> environment) {
        this.reports = reports;
        this.key = key;
        this.environment = environment;
    }

    /**
     * What a statement is to hold to besides the ledger.
     *
     * @param files names of other reports, from the folder of the reports; those that are not there are left out
     * @return SHA-256 in hexadecimal, by name
     */
    public SortedMap<String, String> digests(List<String> files) {
        SortedMap<String, String> digests = new TreeMap<>();
        files.stream()
                .filter(name -> Files.exists(reports.resolve(name)))
                .forEach(name -> digests.put(name, Sha256.of(reports.resolve(name))));
        return digests;
    }

    /**
     * Writes it.
     *
     * @param result what the ledger says
     * @param others the {@link #digests} of other reports
     * @return the folder
     */
    public Path write(RunResult result, SortedMap<String, String> others) {
        SortedMap<String, String> digests = new TreeMap<>(others);
        String ledger = Sha256.of(reports.resolve(LEDGER));
        digests.put(LEDGER, ledger);
        SignOffPage page =
                SignOffPage.of(result, ledger, key.map(SigningKey::id).orElse(""), digests.keySet());
        SortedMap<String, byte[]> files = pages(page);
        files.putAll(CiSummary.files(reports.resolve(FOLDER), environment));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            digests.put(FOLDER + "/" + file.getKey(), Sha256.of(file.getValue()));
            put(file.getKey(), file.getValue());
        }
        byte[] statement = Statement.of(result, digests).bytes();
        put(STATEMENT, statement);
        key.ifPresent(k -> put(ENVELOPE, DsseEnvelope.of(statement, k).bytes()));
        return reports.resolve(FOLDER);
    }

    /** What a page is written as, by the names of the files. */
    public static SortedMap<String, byte[]> pages(SignOffPage page) {
        SortedMap<String, byte[]> pages = new TreeMap<>();
        HtmlOutput html = new HtmlOutput();
        JtesignoffGenerated.render(html, null, page);
        pages.put("sign-off.html", html.toString().getBytes(UTF_8));
        MarkdownOutput markdown = new MarkdownOutput();
        JtesignoffMarkdownGenerated.render(markdown, null, page);
        pages.put("sign-off.md", markdown.toString().getBytes(UTF_8));
        pages.put(
                "ctrf-report.json",
                CtrfReport.of(page.result()).toPrettyString().getBytes(UTF_8));
        return pages;
    }

    private void put(String name, byte[] bytes) {
        Path file = reports.resolve(FOLDER).resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new OutputException("the sign-off cannot be written: " + file, e);
        }
    }
}
