package org.ecs.ws.contract;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Requests and answers as text, for {@link Once}. */
final class Xml {

  private static final JAXBContext CONTRACTS = contracts();

  private Xml() {}

  static String write(Object message) {
    StringWriter text = new StringWriter(1024);
    try {
      Marshaller marshaller = CONTRACTS.createMarshaller();
      marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
      marshaller.marshal(message, text);
      return text.toString();
    } catch (JAXBException e) {
      throw new IllegalStateException(e);
    }
  }

  static Object read(String text) {
    try {
      return CONTRACTS.createUnmarshaller().unmarshal(new StringReader(text));
    } catch (JAXBException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JAXBContext contracts() {
    String here = Xml.class.getPackageName();
    try {
      return JAXBContext.newInstance(
          Stream.of(
                  "crm",
                  "servicedelivery",
                  "stationadministration",
                  "tariffs",
                  "balance",
                  "financial",
                  "invoicing")
              .map(contract -> here + "." + contract + ".v1")
              .collect(Collectors.joining(":")),
          Xml.class.getClassLoader());
    } catch (JAXBException e) {
      throw new IllegalStateException(e);
    }
  }
}
