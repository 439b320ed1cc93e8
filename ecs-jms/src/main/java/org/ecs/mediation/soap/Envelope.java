package org.ecs.mediation.soap;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/**
 * An envelope of SOAP 1.2, read up to the first element of its body: the headers are known before
 * anything of the message itself is looked at.
 */
final class Envelope {

  static final String SOAP = "http://www.w3.org/2003/05/soap-envelope";
  static final String ADDRESSING = "http://www.w3.org/2005/08/addressing";
  static final String ANONYMOUS = ADDRESSING + "/anonymous";

  private static final String IDENTITY = "chargeBoxIdentity";

  private final GuardedXml xml;

  /** By their local names; stations err more often in namespaces than in names. */
  private final Map<String, String> headers = new HashMap<>();

  private Envelope(GuardedXml xml) {
    this.xml = xml;
  }

  static Envelope read(InputStream text, @Nullable String charset) {
    Envelope envelope = new Envelope(GuardedXml.of(text, charset));
    envelope.head();
    return envelope;
  }

  private void head() {
    xml.nextTag();
    if (!xml.getLocalName().equals("Envelope")) {
      throw SoapFault.protocolError("no envelope");
    }
    if (!SOAP.equals(xml.getNamespaceURI())) {
      throw SoapFault.versionMismatch();
    }
    xml.nextTag();
    if (isAt("Header")) {
      while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
        header(xml.getLocalName());
      }
      xml.nextTag();
    }
    if (!isAt("Body") || xml.nextTag() != XMLStreamConstants.START_ELEMENT) {
      throw SoapFault.protocolError("no body");
    }
  }

  private boolean isAt(String name) {
    return xml.isStartElement()
        && xml.getLocalName().equals(name)
        && SOAP.equals(xml.getNamespaceURI());
  }

  private void header(String name) {
    boolean addressing = String.valueOf(xml.getNamespaceURI()).endsWith("/addressing");
    if (addressing && (name.equals("From") || name.equals("ReplyTo") || name.equals("FaultTo"))) {
      endpoint(name);
    } else if (addressing || name.equals(IDENTITY)) {
      put(name, xml.text());
    } else if (isMandatory()) {
      throw SoapFault.mustUnderstand(name.length() > 50 ? "a header" : name);
    } else {
      xml.skip();
    }
  }

  private boolean isMandatory() {
    String must = xml.getAttributeValue(SOAP, "mustUnderstand");
    return must != null && (must.strip().equals("true") || must.strip().equals("1"));
  }

  /** Of an endpoint reference the address counts. */
  private void endpoint(String name) {
    while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
      if (xml.getLocalName().equals("Address")) {
        put(name, xml.text());
      } else {
        xml.skip();
      }
    }
  }

  private void put(String name, String value) {
    if (headers.put(name, value.strip()) != null) {
      throw SoapFault.protocolError(name + " occurs twice");
    }
  }

  Optional<String> header(Header header) {
    return Optional.ofNullable(headers.get(header.tag)).filter(value -> !value.isEmpty());
  }

  /** The headers that mean something here. */
  enum Header {
    IDENTITY(Envelope.IDENTITY),
    ACTION("Action"),
    MESSAGE_ID("MessageID"),
    RELATES_TO("RelatesTo"),
    FROM("From");

    private final String tag;

    Header(String tag) {
      this.tag = tag;
    }
  }

  /** The name of the message: of the first element in the body. */
  String message() {
    return xml.getLocalName();
  }

  String namespace() {
    return String.valueOf(xml.getNamespaceURI());
  }

  /** The message itself, at its first element; to be read once. */
  GuardedXml body() {
    return xml;
  }
}
