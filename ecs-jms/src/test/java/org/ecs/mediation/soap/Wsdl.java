package org.ecs.mediation.soap;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.xml.sax.SAXException;

/**
 * The schema in a WSDL of the standard, which is no part of ECS: where it is absent (property
 * {@code ecs.ocpp.schemas}) nothing is compared.
 */
final class Wsdl {

  private static final String XSD = XMLConstants.W3C_XML_SCHEMA_NS_URI;

  private final Schema schema;

  private Wsdl(Schema schema) {
    this.schema = schema;
  }

  /** {@code CentralSystem} or {@code ChargePoint} of a version. */
  static Optional<Wsdl> of(String version, String service) {
    Path file =
        Path.of(System.getProperty("ecs.ocpp.schemas", "../../shared/ocpp"))
            .resolve(version + "-soap")
            .resolve("OCPP_" + service + "Service_" + version + ".wsdl");
    return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
  }

  private static Wsdl read(Path file) {
    try {
      Document wsdl = parse(Files.readString(file));
      Element schema = (Element) wsdl.getElementsByTagNameNS(XSD, "schema").item(0);
      NamedNodeMap prefixes = wsdl.getDocumentElement().getAttributes();
      for (int i = 0; i < prefixes.getLength(); i++) {
        if (prefixes.item(i).getNodeName().startsWith("xmlns:")) {
          String name = prefixes.item(i).getNodeName();
          schema.setAttributeNS(
              XMLConstants.XMLNS_ATTRIBUTE_NS_URI, name, prefixes.item(i).getNodeValue());
        }
      }
      return new Wsdl(SchemaFactory.newInstance(XSD).newSchema(new DOMSource(schema)));
    } catch (Exception e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }

  static Document parse(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      return factory
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    } catch (Exception e) {
      throw new IllegalStateException(xml, e);
    }
  }

  /** The message in an envelope. */
  static Element message(Document envelope) {
    Element body = (Element) envelope.getElementsByTagNameNS(Envelope.SOAP, "Body").item(0);
    for (var child = body.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element message) {
        return message;
      }
    }
    throw new IllegalStateException("no message");
  }

  /** What is wrong with a message; empty: nothing. */
  String faults(Element message) {
    try {
      schema.newValidator().validate(new DOMSource(message));
      return "";
    } catch (SAXException e) {
      return String.valueOf(e.getMessage());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
