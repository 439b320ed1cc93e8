package org.ecs.mediation.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.ecs.queue.NoBroker;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The golden messages with one element changed at a time, and with random damage: whatever comes,
 * it gets an envelope, is never an incident, and what the standard's schema takes is taken.
 */
class MutatedMessagesTest {

  private static final List<String> OTHERS =
      List.of(
          "",
          " ",
          "x",
          "-1",
          "+07",
          "1.5",
          "2147483648",
          "99999999999999999999",
          "true",
          "x".repeat(21),
          "x".repeat(256),
          "😀".repeat(11),
          "]]>&<",
          "2026-05-04T07:59:00.123456789+03:00",
          "2026-05-04T07:59:00",
          "2026-05-04",
          "2026-13-04T07:59:00Z",
          "Other",
          "Faulted");

  private static final String SPITE = "\"<>&;/=:! x0-\u00e4]['";

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "1.6"})
  void oneChangedElementIsTakenOrRefusedInAnEnvelope(String version) throws IOException {
    changeEach(version, MutatedMessagesTest::answered);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "1.6"})
  void whatTheStandardTakesIsTakenAndAnsweredByTheStandard(String version) throws IOException {
    Optional<Wsdl> wsdl = Wsdl.of(version, "CentralSystem");
    assumeThat(wsdl).as("the standard's WSDL").isPresent();
    changeEach(version, (changed, reply) -> compare(wsdl.orElseThrow(), changed, reply));
  }

  private static void changeEach(String version, BiConsumer<String, SoapReply> check)
      throws IOException {
    try (Ecs ecs = Ecs.on(Database.H2, NoBroker.class)) {
      SoapLine station = SoapLine.ofNew(ecs, version, "S1");
      for (String message : messages(version)) {
        for (String changed : changed(message)) {
          check.accept(changed, station.says(changed));
        }
      }
      assertThat(station.asks("Heartbeat", "last", "").status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "1.6"})
  void noDamageIsAnIncident(String version) throws IOException {
    List<String> messages = messages(version);
    Random random = new Random(20260504);
    try (Ecs ecs = Ecs.on(Database.POSTGRESQL, NoBroker.class)) {
      SoapLine station = SoapLine.ofNew(ecs, version, "S1");
      for (int i = 0; i < 2000; i++) {
        String damaged = damaged(messages.get(random.nextInt(messages.size())), random);
        assertThat(station.says(damaged).envelope())
            .as(damaged)
            .startsWith("<?xml")
            .doesNotContain("InternalError");
      }
      assertThat(station.asks("Heartbeat", "last", "").status()).isEqualTo(200);
    }
  }

  private static void answered(String changed, SoapReply reply) {
    assertThat(reply.status()).as(changed).isIn(200, 400, 500);
    assertThat(reply.envelope()).as(changed).doesNotContain("InternalError");
    assertThat(Wsdl.message(Wsdl.parse(reply.envelope()))).as(changed).isNotNull();
  }

  private static void compare(Wsdl wsdl, String changed, SoapReply reply) {
    if (reply.status() == 200) {
      assertThat(wsdl.faults(Wsdl.message(Wsdl.parse(reply.envelope()))))
          .as(reply.envelope())
          .isEmpty();
    } else if (!reply.envelope().contains("CONNECTOR_UNKNOWN")) {
      assertThat(wsdl.faults(Wsdl.message(Wsdl.parse(changed))))
          .as(changed + " answered with " + reply.envelope())
          .isNotEmpty();
    }
  }

  private static List<String> messages(String version) throws IOException {
    Path folder = Path.of("src/test/resources/ocpp" + version.replace(".", "") + "-soap");
    List<String> messages = new ArrayList<>();
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".in.xml")).sorted().toList()) {
        String out = Files.readString(Path.of(file.toString().replace(".in.xml", ".out.xml")));
        String in = Files.readString(file).replace("$session", "1").replace("$message", "1");
        if (out.startsWith("200") && !in.contains("<!-- next -->")) {
          messages.add(in);
        }
      }
    }
    assertThat(messages).hasSizeGreaterThan(8);
    return messages;
  }

  /**
   * Each element of the message: gone, something else, twice, with another name or one too many.
   */
  private static List<String> changed(String message) {
    List<String> changed = new ArrayList<>();
    int elements = Wsdl.message(Wsdl.parse(message)).getElementsByTagName("*").getLength();
    for (int i = 0; i < elements; i++) {
      change(message, i, changed, e -> e.getParentNode().removeChild(e));
      change(message, i, changed, e -> e.getParentNode().appendChild(e.cloneNode(true)));
      change(message, i, changed, e -> e.appendChild(e.getOwnerDocument().createElement("x")));
      change(message, i, changed, e -> e.setAttribute("x", "y"));
      change(
          message, i, changed, e -> e.getOwnerDocument().renameNode(e, e.getNamespaceURI(), "y"));
      for (String other : OTHERS) {
        change(message, i, changed, e -> e.setTextContent(other));
      }
    }
    return changed;
  }

  private static void change(
      String message, int element, List<String> changed, Consumer<Element> how) {
    Document document = Wsdl.parse(message);
    how.accept((Element) Wsdl.message(document).getElementsByTagName("*").item(element));
    StringWriter text = new StringWriter();
    try {
      TransformerFactory.newDefaultInstance()
          .newTransformer()
          .transform(new DOMSource(document), new StreamResult(text));
    } catch (javax.xml.transform.TransformerException e) {
      throw new IllegalStateException(e);
    }
    changed.add(text.toString());
  }

  private static String damaged(String message, Random random) {
    StringBuilder damaged = new StringBuilder(message);
    for (int wounds = 1 + random.nextInt(3); wounds > 0; wounds--) {
      int at = random.nextInt(damaged.length() + 1);
      int to = Math.min(damaged.length(), at + random.nextInt(8));
      char spite = SPITE.charAt(random.nextInt(SPITE.length()));
      switch (random.nextInt(4)) {
        case 0 -> damaged.insert(at, spite);
        case 1 -> damaged.delete(at, to);
        case 2 -> damaged.insert(at, damaged.substring(at, to).repeat(1 + random.nextInt(50)));
        default -> damaged.replace(at, to, String.valueOf(spite));
      }
    }
    return damaged.toString();
  }
}
