package org.ecs.ws.contract;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The schema that stands in a contract's WSDL. */
final class ContractSchema {

  private final Schema schema;

  ContractSchema(String contract) {
    var documents = DocumentBuilderFactory.newInstance();
    documents.setNamespaceAware(true);
    var wsdl = ContractSchema.class.getResource("/wsdl/" + contract + ".wsdl");
    try {
      var inside =
          documents
              .newDocumentBuilder()
              .parse(wsdl.toString())
              .getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, "schema")
              .item(0);
      schema =
          SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
              .newSchema(new DOMSource(inside, wsdl.toString()));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same message, which follows the schema. */
  <T> T valid(T message) {
    mustTake(new StreamSource(new StringReader(Xml.write(message))));
    return message;
  }

  void mustTake(Source message) {
    try {
      schema.newValidator().validate(message);
    } catch (SAXException | IOException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }
}
