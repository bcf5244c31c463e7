package io.dce.conformance.report.junit;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.error.OutputException;
import io.dce.conformance.escape.VisibleText;
import io.dce.conformance.sweep.OperationResult;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * JUnit XML of a sweep. JUnit's own writer calls dynamic tests by their numbers. XML 1.0 knows neither most control
 * characters nor halves of surrogate pairs, not even as references: they are shown as escapes.
 */
public final class OperationXml {
    private final List<Case> cases = new ArrayList<>();

    private record Case(String group, String name, Outcome outcome, String message, double seconds) {}

    public void add(OperationResult result, String group, Outcome outcome, String message) {
        cases.add(new Case(
                result.document().module() + "." + result.operation().tag(),
                result.operation().title() + " " + group,
                outcome,
                message,
                result.took().toMillis() / 1000.0));
    }

    public void write(Path file) {
        try (Writer writer = Files.newBufferedWriter(file)) {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(writer);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", "published operations");
            xml.writeAttribute("tests", String.valueOf(cases.size()));
            xml.writeAttribute("failures", count(Outcome.FAIL));
            xml.writeAttribute("errors", count(Outcome.ERROR));
            xml.writeAttribute(
                    "skipped",
                    String.valueOf(cases.stream().filter(OperationXml::skipped).count()));
            for (Case one : cases) {
                write(xml, one);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (IOException e) {
            throw new OutputException("the report cannot be written: " + file, e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the report cannot be written: " + file, e);
        }
    }

    private static void write(XMLStreamWriter xml, Case one) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", VisibleText.line(one.group()));
        xml.writeAttribute("name", VisibleText.line(one.name()));
        xml.writeAttribute("time", String.valueOf(one.seconds()));
        if (one.outcome() != Outcome.PASS) {
            xml.writeStartElement(skipped(one) ? "skipped" : one.outcome() == Outcome.FAIL ? "failure" : "error");
            xml.writeAttribute("message", VisibleText.lines(one.message()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static boolean skipped(Case one) {
        return one.outcome() != Outcome.PASS && one.outcome() != Outcome.FAIL && one.outcome() != Outcome.ERROR;
    }

    private String count(Outcome outcome) {
        return String.valueOf(cases.stream().filter(c -> c.outcome() == outcome).count());
    }
}
