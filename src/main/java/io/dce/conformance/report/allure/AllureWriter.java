package io.dce.conformance.report.allure;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dce.conformance.error.OutputException;
import io.dce.conformance.escape.VisibleText;
import io.dce.conformance.language.Language;
import io.dce.conformance.rule.Catalogue;
import io.dce.conformance.rule.Concern;
import io.dce.conformance.rule.Level;
import io.dce.conformance.rule.Rule;
import io.dce.conformance.rule.SourcePart;
import io.dce.conformance.secret.SecretRegistry;
import io.qameta.allure.AllureResultsWriter;
import io.qameta.allure.FileSystemResultsWriter;
import io.qameta.allure.model.FixtureResult;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.StepResult;
import io.qameta.allure.model.TestResult;
import io.qameta.allure.model.TestResultContainer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes Allure results ordered by capability and rule, without secrets. */
public final class AllureWriter implements AllureResultsWriter {
    private static final Set<String> OURS =
            Set.of("epic", "feature", "story", "parentSuite", "suite", "subSuite", "severity", "package", "testClass");

    private static final String NOT_VERIFIED = "TLS certificates were not verified (dce.insecure)";

    private final AllureResultsWriter files;
    private final Catalogue catalogue;
    private final SecretRegistry secrets;
    private final boolean insecure;
    private final Language language;

    /**
     * Writes into a folder.
     *
     * @param insecure whether TLS certificates were not verified, which every result then says in red
     * @param language what people read the results in
     */
    public AllureWriter(Path folder, Catalogue catalogue, SecretRegistry secrets, boolean insecure, Language language) {
        this.files = new FileSystemResultsWriter(folder);
        this.catalogue = catalogue;
        this.secrets = secrets;
        this.insecure = insecure;
        this.language = language;
    }

    @Override
    public void write(TestResult result) {
        List<String> tags = result.getLabels().stream()
                .filter(l -> "tag".equals(l.getName()))
                .map(l -> "@" + l.getValue().replaceFirst("^@", ""))
                .toList();
        catalogue.byTags(tags).ifPresent(rule -> describe(result, rule));
        result.setName(clean(said(result.getName())));
        result.setDescription(said(result.getDescription()));
        result.setFullName(clean(result.getFullName()));
        result.getLabels().forEach(label -> label.setValue(clean(label.getValue())));
        result.getParameters().forEach(parameter -> parameter.setValue(clean(parameter.getValue())));
        scrub(result.getStatusDetails());
        result.getSteps().forEach(this::scrub);
        files.write(result);
    }

    /** A hook that went well and attached nothing has nothing to say. */
    @Override
    public void write(TestResultContainer container) {
        List<FixtureResult> telling = Stream.concat(container.getBefores().stream(), container.getAfters().stream())
                .filter(f ->
                        f.getStatus() != Status.PASSED || !f.getAttachments().isEmpty())
                .toList();
        if (telling.isEmpty()) {
            return;
        }
        telling.forEach(fixture -> {
            scrub(fixture.getStatusDetails());
            fixture.getAttachments().forEach(attachment -> attachment.setName(said(attachment.getName())));
            fixture.getSteps().forEach(this::scrub);
        });
        files.write(container);
    }

    @Override
    public void write(String source, InputStream attachment) {
        try {
            String text = secrets.redact(new String(attachment.readAllBytes(), UTF_8));
            files.write(source, new ByteArrayInputStream(text.getBytes(UTF_8)));
        } catch (IOException e) {
            throw new OutputException("Allure's results cannot be written", e);
        }
    }

    private void describe(TestResult result, Rule rule) {
        List<Label> labels = new ArrayList<>(result.getLabels());
        labels.removeIf(l -> OURS.contains(l.getName()));
        labels.add(label("epic", language.say(rule.capability())));
        labels.add(label("feature", language.say(rule.title())));
        labels.add(label("parentSuite", language.say(rule.capability())));
        labels.add(label("suite", language.say(rule.title())));
        labels.add(label("severity", rule.level() == Level.MUST ? "critical" : "normal"));
        result.setLabels(labels);
        // As HTML, since Allure would have to read Markdown for every result.
        result.setDescription(null);
        result.setDescriptionHtml("<p><b>" + shown(language.say(rule.title())) + "</b> (" + rule.level() + ")</p>"
                + concern(rule.concern()) + "<p>" + language.say("Source:") + " "
                + rule.sources().stream().map(this::source).collect(Collectors.joining("; ")) + "</p>"
                + "<p><a href=\"../sign-off/sign-off.html#" + rule.id() + "\">" + language.say("sign-off") + "</a></p>"
                + (insecure ? "<p style=\"color:#c00\"><b>" + language.say(NOT_VERIFIED) + "</b></p>" : ""));
    }

    private String concern(Concern concern) {
        return concern.impact().isEmpty()
                ? ""
                : "<p>" + shown(language.say(concern.impact())) + " "
                        + shown(language.say("Acts: " + concern.actor().words() + ".")) + "</p>";
    }

    private String source(SourcePart part) {
        String text = shown(language.say(part.text()));
        return part.link()
                .map(link -> "<a href=\"" + link + "\" target=\"_blank\" rel=\"noreferrer\">" + text + "</a>")
                .orElse(text);
    }

    private void scrub(StepResult step) {
        step.setName(clean(said(step.getName())));
        step.getAttachments().forEach(attachment -> attachment.setName(said(attachment.getName())));
        step.getParameters().forEach(parameter -> parameter.setValue(clean(parameter.getValue())));
        scrub(step.getStatusDetails());
        step.getSteps().forEach(this::scrub);
    }

    private void scrub(StatusDetails details) {
        if (details != null) {
            details.setMessage(shown(said(details.getMessage())));
            details.setTrace(shown(said(details.getTrace())));
        }
    }

    /** Line by line. */
    private String said(String text) {
        return text == null
                ? null
                : Stream.of(text.split("\n", -1)).map(language::say).collect(Collectors.joining("\n"));
    }

    private String clean(String text) {
        return text == null ? null : secrets.redact(text);
    }

    /** Allure's page takes these texts for HTML: what a platform said must not become part of the page. */
    private String shown(String text) {
        return text == null
                ? null
                : VisibleText.lines(secrets.redact(text))
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;");
    }

    private static Label label(String name, String value) {
        return new Label().setName(name).setValue(value);
    }
}
