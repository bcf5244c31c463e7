package io.dce.conformance.secret;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/** The texts in a file of XML: its attributes' values and what stands in its elements. */
public final class XmlTexts {
    private XmlTexts() {}

    /** The same document with other texts; empty for what isn't XML. */
    public static Optional<String> changed(String document, UnaryOperator<String> change) {
        XMLInputFactory input = XMLInputFactory.newFactory();
        input.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        input.setProperty(XMLInputFactory.IS_COALESCING, true);
        StringWriter written = new StringWriter(document.length());
        try {
            XMLEventReader in = input.createXMLEventReader(new StringReader(document));
            XMLEventWriter out = XMLOutputFactory.newFactory().createXMLEventWriter(written);
            XMLEventFactory events = XMLEventFactory.newFactory();
            while (in.hasNext()) {
                out.add(changed(in.nextEvent(), events, change));
            }
            out.close();
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
        return Optional.of(written.toString());
    }

    private static XMLEvent changed(XMLEvent event, XMLEventFactory events, UnaryOperator<String> change) {
        if (event.isCharacters()) {
            String text = change.apply(event.asCharacters().getData());
            return event.asCharacters().isCData() ? events.createCData(text) : events.createCharacters(text);
        }
        if (event.isStartElement()) {
            StartElement element = event.asStartElement();
            Iterator<Attribute> attributes = element.getAttributes();
            List<Attribute> changed = new ArrayList<>();
            attributes.forEachRemaining(
                    a -> changed.add(events.createAttribute(a.getName(), change.apply(a.getValue()))));
            return events.createStartElement(element.getName(), changed.iterator(), element.getNamespaces());
        }
        return event;
    }
}
