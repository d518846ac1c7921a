package org.mingxiao.documents.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.mingxiao.documents.Limits;
import org.mingxiao.documents.Reason;
import org.mingxiao.documents.Unreadable;

/**
 * One XML part, read from its beginning to its end. Elements and attributes are asked for by their local name, so that
 * the transitional and the strict namespaces read alike. A document type declaration is refused: office programs never
 * write one.
 */
public final class XmlPart implements AutoCloseable {
    private static final XMLInputFactory XML = factory();

    /** Java 24 and later limit the depth themselves, and then say no more than that the document is broken. */
    private static final String OWN_DEPTH_LIMIT = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";

    private static final String NONE = "0";

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream source;
    private final XMLStreamReader reader;
    private int event = XMLStreamConstants.START_DOCUMENT;
    private int depth;

    private XmlPart(InputStream source, XMLStreamReader reader) {
        this.source = source;
        this.reader = reader;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(OWN_DEPTH_LIMIT, NONE);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    static XmlPart of(InputStream source) throws Unreadable {
        try {
            return new XmlPart(source, XML.createXMLStreamReader(characters(source)));
        } catch (XMLStreamException | IOException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    /** Office programs write UTF-8 or, with a mark, UTF-16. A broken byte costs one character, not the document. */
    private static Reader characters(InputStream source) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(source, MARK.length);
        byte[] start = bytes.readNBytes(MARK.length);
        if (Arrays.equals(start, MARK)) {
            return new InputStreamReader(bytes, StandardCharsets.UTF_8);
        }
        bytes.unread(start);
        boolean wide = start.length > 1 && (start[0] & 0xFF) + (start[1] & 0xFF) == 0xFF + 0xFE;
        return new InputStreamReader(bytes, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    }

    /** Goes to the next start, end or text; false at the end of the part. */
    public boolean next() throws Unreadable {
        try {
            if (!reader.hasNext()) {
                return false;
            }
            event = reader.next();
        } catch (XMLStreamException | RuntimeException e) {
            throw unreadable(e);
        }
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new Unreadable(Reason.ENTITIES);
        } else if (event == XMLStreamConstants.START_ELEMENT && ++depth > Limits.DEPTH) {
            throw new Unreadable(Reason.TOO_DEEP);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        }
        return true;
    }

    /** An XML error keeps what caused it apart from the usual cause. */
    private static Unreadable unreadable(Exception e) {
        Throwable cause = e;
        while (cause != null && !(cause instanceof OfficePackage.TooMuch)) {
            cause = cause instanceof XMLStreamException xml && xml.getNestedException() != null
                    ? xml.getNestedException()
                    : cause.getCause();
        }
        return new Unreadable(cause == null ? Reason.BROKEN : Reason.UNPACKED_TOO_LARGE, e);
    }

    public boolean starts() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    public boolean starts(String name) {
        return starts() && reader.getLocalName().equals(name);
    }

    public boolean ends(String name) {
        return event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals(name);
    }

    /** The local name of the element that starts or ends here. */
    public String name() {
        return reader.getLocalName();
    }

    /** The text here; empty where this is no text. */
    public String text() {
        boolean text = event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
        return text ? reader.getText() : "";
    }

    public @Nullable String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** A whole number; the given one where there is none. */
    public int number(String name, int otherwise) {
        String value = attribute(name);
        try {
            return value == null ? otherwise : Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** How many elements are open here. */
    public int depth() {
        return depth;
    }

    /**
     * Adds characters to those that were taken before.
     *
     * @throws Unreadable where it becomes more than a document may have
     */
    public int spend(int before, int characters) throws Unreadable {
        if (before + characters > Limits.CHARACTERS) {
            throw new Unreadable(Reason.UNPACKED_TOO_LARGE);
        }
        return before + characters;
    }

    /** From the start of an element to its end. */
    public void skip() throws Unreadable {
        int inside = depth;
        while (depth >= inside && next()) {}
    }

    /** From the start of an element to its end, gathering its text. */
    public String textInside() throws Unreadable {
        int inside = depth;
        StringBuilder text = new StringBuilder();
        while (depth >= inside && next()) {
            text.append(text());
        }
        return text.toString();
    }

    @Override
    public void close() {
        try {
            reader.close();
            source.close();
        } catch (XMLStreamException | IOException e) {
            throw new IllegalStateException("memory cannot fail to close", e);
        }
    }
}
