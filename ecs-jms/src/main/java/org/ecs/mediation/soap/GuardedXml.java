package org.ecs.mediation.soap;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.jspecify.annotations.Nullable;

/**
 * XML as SOAP allows it (SOAP 1.2 part 1 §5: no document type, no processing instructions), and no
 * deeper than any message of OCPP. Entities that somebody declares are never expanded, and nothing
 * is ever fetched.
 */
final class GuardedXml extends StreamReaderDelegate {

  /** The envelope and the body around what nests 12 deep at most. */
  private static final int DEEPEST = 20;

  private static final XMLInputFactory FACTORY = factory();

  private int depth;

  private GuardedXml(XMLStreamReader reader) {
    super(reader);
  }

  static GuardedXml of(InputStream text, @Nullable String charset) {
    try {
      return new GuardedXml(
          charset == null
              ? FACTORY.createXMLStreamReader(text)
              : FACTORY.createXMLStreamReader(text, charset));
    } catch (XMLStreamException | RuntimeException e) { // an encoding that there is not
      throw SoapFault.protocolError("no XML");
    }
  }

  @Override
  public int next() {
    int event = step();
    switch (event) {
      case START_ELEMENT -> {
        depth++;
        if (depth > DEEPEST) {
          throw SoapFault.protocolError("elements nest too deep");
        }
      }
      case END_ELEMENT -> depth--;
      case DTD, ENTITY_REFERENCE, ENTITY_DECLARATION, NOTATION_DECLARATION ->
          throw SoapFault.protocolError("SOAP has no document type");
      case PROCESSING_INSTRUCTION ->
          throw SoapFault.protocolError("SOAP has no processing instructions");
      default -> {
        // texts and comments
      }
    }
    return event;
  }

  private int step() {
    try {
      return super.next();
    } catch (XMLStreamException | RuntimeException e) { // what it says of the input is for nobody
      throw SoapFault.protocolError("no well-formed XML");
    }
  }

  /** The next tag; what is between two tags has to be blank. */
  @Override
  public int nextTag() {
    int event = next();
    while (event != START_ELEMENT && event != END_ELEMENT) {
      if (event == END_DOCUMENT || isText(event) && !isWhiteSpace()) {
        throw SoapFault.protocolError("elements are missing");
      }
      event = next();
    }
    return event;
  }

  static boolean isText(int event) {
    return event == CHARACTERS || event == CDATA || event == SPACE;
  }

  /** The text of the element at hand, up to its end; what is in it besides is refused. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (int event = next(); event != END_ELEMENT; event = next()) {
      if (event == START_ELEMENT) {
        throw SoapFault.protocolError("an element where a text belongs");
      }
      if (isText(event)) {
        text.append(getText());
      }
    }
    return text.toString();
  }

  /** To the end of the element at hand. */
  void skip() {
    int outside = depth - 1;
    while (depth > outside) {
      next();
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 50);
    factory.setProperty(WstxInputProperties.P_LAZY_PARSING, false); // what is wrong is said by next
    return factory;
  }
}
