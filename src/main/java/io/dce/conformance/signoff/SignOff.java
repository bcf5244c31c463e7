package io.dce.conformance.signoff;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.dce.conformance.ending.OutputException;
import io.dce.conformance.evidence.RunResult;
import io.dce.conformance.signoff.html.JtesignoffGenerated;
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

    private static final String LEDGER = "ledger.ndjson";

    private final Path reports;
    private final Optional<SigningKey> key;

    /**
     * Writes below a folder.
     *
     * @param reports the folder of the reports, which has the ledger, ended
     * @param key signs; empty for a statement without a signature
     */
    public SignOff(Path reports, Optional<SigningKey> key) {
        this.reports = reports;
        this.key = key;
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
        Page page = Page.of(result, ledger, key.map(SigningKey::id).orElse(""));
        for (Map.Entry<String, byte[]> file : pages(page).entrySet()) {
            digests.put(FOLDER + "/" + file.getKey(), Sha256.of(file.getValue()));
            put(file.getKey(), file.getValue());
        }
        byte[] statement = Statement.of(result, digests).bytes();
        put("sign-off.json", statement);
        key.ifPresent(k -> put("sign-off.dsse.json", Envelope.of(statement, k).bytes()));
        return reports.resolve(FOLDER);
    }

    private static SortedMap<String, byte[]> pages(Page page) {
        SortedMap<String, byte[]> pages = new TreeMap<>();
        StringOutput html = new StringOutput();
        JtesignoffGenerated.render(new OwaspHtmlTemplateOutput(html), null, page);
        pages.put("sign-off.html", html.toString().getBytes(UTF_8));
        StringOutput markdown = new StringOutput();
        io.dce.conformance.signoff.markdown.JtesignoffGenerated.render(markdown, null, page);
        pages.put("sign-off.md", markdown.toString().getBytes(UTF_8));
        pages.put("ctrf-report.json", Ctrf.of(page.result()).toPrettyString().getBytes(UTF_8));
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
