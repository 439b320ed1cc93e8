package org.ecs.ws.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.ecs.card.CardKind;
import org.ecs.card.CardState;
import org.ecs.card.EndReason;
import org.ecs.feed.FeedSubject;
import org.ecs.finance.CreditState;
import org.ecs.finance.DocumentKind;
import org.ecs.finance.FileKind;
import org.ecs.finance.InvoiceState;
import org.ecs.finance.RunState;
import org.ecs.ledger.Book;
import org.ecs.ledger.HoldState;
import org.ecs.ledger.PurposeKind;
import org.ecs.notification.NotificationState;
import org.ecs.notification.Occasion;
import org.ecs.session.RatingState;
import org.ecs.session.SessionState;
import org.ecs.session.UseBy;
import org.ecs.session.Verdict;
import org.ecs.sms.OutgoingState;
import org.ecs.station.Command;
import org.ecs.station.CommandNuance;
import org.ecs.station.CommandState;
import org.ecs.station.ConnectorKind;
import org.ecs.station.ConnectorStatus;
import org.ecs.station.FileStep;
import org.ecs.station.LocalListEntry;
import org.ecs.station.LocalListState;
import org.ecs.station.StationState;
import org.ecs.station.Urgency;
import org.ecs.station.job.JobState;
import org.ecs.station.job.PartState;
import org.ecs.subscriber.AccountState;
import org.ecs.subscriber.BillingMode;
import org.ecs.subscriber.RequestState;
import org.ecs.subscriber.SubscriberKind;
import org.ecs.tariff.Booking;
import org.ecs.tariff.Dimension;
import org.ecs.tariff.TaxMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What every contract promises, whatever its operations are. */
class ContractRulesTest {

  private static final String XSD = "http://www.w3.org/2001/XMLSchema";
  private static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";
  private static final List<String> READING =
      List.of("authenticate", "get", "find", "list", "simulate");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Balance",
        "Crm",
        "Financial",
        "Invoicing",
        "Notifications",
        "ServiceDelivery",
        "StationAdministration",
        "Tariffs",
        "Usage"
      })
  void aChangeBeginsWithItsRequestIdAndAListIsPaged(String contract) throws Exception {
    Map<String, List<String>> messages = messages(contract);
    for (String operation : operations(contract)) {
      List<String> asked = messages.get(operation);
      List<String> answered = messages.get(operation + "Response");
      if (READING.stream().anyMatch(operation::startsWith)) {
        assertThat(asked).as(operation).doesNotContain("requestId");
      } else {
        assertThat(asked).as(operation).startsWith("requestId");
      }
      if (operation.startsWith("find") || operation.startsWith("list")) {
        assertThat(asked).as(operation).endsWith("first", "size");
        assertThat(answered).as(operation).endsWith("total");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Balance",
        "Crm",
        "Financial",
        "Invoicing",
        "Notifications",
        "ServiceDelivery",
        "StationAdministration",
        "Tariffs",
        "Usage"
      })
  void everyOperationIsExplainedAndHasTheOneFault(String contract) throws Exception {
    Document wsdl = parsed(contract + ".wsdl");
    Element port = elements(wsdl.getDocumentElement(), WSDL, "portType").findFirst().orElseThrow();
    assertThat(elements(port, WSDL, "operation"))
        .isNotEmpty()
        .allSatisfy(
            operation -> {
              assertThat(elements(operation, WSDL, "documentation")).hasSize(1);
              assertThat(elements(operation, WSDL, "fault").map(f -> f.getAttribute("name")))
                  .containsExactly("EcsFault");
            });
  }

  @Test
  void theEnumerationsOfTheContractsAreThoseOfTheService() throws Exception {
    Map<String, Class<?>> ours = new TreeMap<>();
    Stream.of(
            SubscriberKind.class,
            BillingMode.class,
            AccountState.class,
            CardKind.class,
            CardState.class,
            EndReason.class,
            RequestState.class,
            FeedSubject.class,
            StationState.class,
            ConnectorKind.class,
            ConnectorStatus.class,
            CommandState.class,
            SessionState.class,
            RatingState.class,
            Verdict.class,
            TaxMode.class,
            Dimension.class,
            java.time.DayOfWeek.class)
        .forEach(type -> ours.put(type.getSimpleName(), type));
    ours.put("Reservation", Booking.class);
    ours.put("CommandKind", Command.Kind.class);
    ours.put("CommandNuance", CommandNuance.class);
    ours.put("Urgency", Urgency.class);
    ours.put("FileStep", FileStep.class);
    ours.put("JobState", JobState.class);
    ours.put("PartState", PartState.class);
    ours.put("LocalListState", LocalListState.class);
    ours.put("LocalListEntryState", LocalListEntry.State.class);
    ours.put("DocumentKind", DocumentKind.class);
    ours.put("InvoiceState", InvoiceState.class);
    ours.put("CreditState", CreditState.class);
    ours.put("Book", Book.class);
    ours.put("RunState", RunState.class);
    ours.put("RunPartState", org.ecs.finance.RunPartState.class);
    ours.put("FileKind", FileKind.class);
    Stream.of(
            HoldState.class,
            PurposeKind.class,
            UseBy.class,
            Occasion.class,
            NotificationState.class,
            OutgoingState.class)
        .forEach(type -> ours.put(type.getSimpleName(), type));
    Map<String, List<String>> theirs = new TreeMap<>();
    for (String contract :
        List.of(
            "Balance",
            "Crm",
            "Financial",
            "Invoicing",
            "Notifications",
            "ServiceDelivery",
            "StationAdministration",
            "Tariffs",
            "Usage")) {
      elements(parsed(contract + ".wsdl").getDocumentElement(), XSD, "simpleType")
          .filter(type -> elements(type, XSD, "enumeration").findAny().isPresent())
          .forEach(type -> theirs.put(type.getAttribute("name"), values(type)));
    }
    assertThat(theirs.keySet()).isEqualTo(ours.keySet());
    theirs.forEach(
        (name, values) ->
            assertThat(values)
                .as(name)
                .containsExactlyElementsOf(
                    Arrays.stream(ours.get(name).getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList()));
  }

  /** Each contract is whole without the others, so what both have is written twice. */
  @Test
  void theCommandsThatAreSentOnAreThoseThatAreTaken() throws Exception {
    Map<String, String> taken = types("StationAdministration");
    Map<String, String> sentOn = types("ServiceDelivery");
    assertThat(sentOn).containsKey("Command");
    taken.keySet().removeIf(name -> !name.endsWith("Command") || !sentOn.containsKey(name));
    assertThat(sentOn).containsAllEntriesOf(taken);
    assertThat(sentOn.get("Command")).isEqualTo(types("StationAdministration").get("Command"));
  }

  private static Map<String, String> types(String contract) throws Exception {
    Map<String, String> types = new TreeMap<>();
    for (String kind : List.of("simpleType", "complexType")) {
      elements(parsed(contract + ".wsdl").getDocumentElement(), XSD, kind)
          .filter(type -> type.hasAttribute("name"))
          .forEach(type -> types.put(type.getAttribute("name"), written(type)));
    }
    return types;
  }

  /** Names, types and bounds, without what is said about them. */
  private static String written(Element type) {
    return elements(type, XSD, "*")
        .filter(e -> !List.of("annotation", "documentation").contains(e.getLocalName()))
        .map(
            e ->
                e.getLocalName()
                    + IntStream.range(0, e.getAttributes().getLength())
                        .mapToObj(i -> e.getAttributes().item(i).toString())
                        .sorted()
                        .toList())
        .toList()
        .toString();
  }

  private static List<String> values(Element type) {
    return elements(type, XSD, "enumeration").map(value -> value.getAttribute("value")).toList();
  }

  private static List<String> operations(String contract) throws Exception {
    Element port =
        elements(parsed(contract + ".wsdl").getDocumentElement(), WSDL, "portType")
            .findFirst()
            .orElseThrow();
    return elements(port, WSDL, "operation").map(o -> o.getAttribute("name")).toList();
  }

  /** The names of the elements in each message, in order. */
  private static Map<String, List<String>> messages(String contract) throws Exception {
    Map<String, List<String>> messages = new TreeMap<>();
    elements(parsed(contract + ".wsdl").getDocumentElement(), XSD, "schema")
        .flatMap(schema -> elements(schema, XSD, "element"))
        .filter(element -> !element.hasAttribute("type"))
        .forEach(
            message ->
                messages.put(
                    message.getAttribute("name"),
                    elements(message, XSD, "element").map(e -> e.getAttribute("name")).toList()));
    return messages;
  }

  private static Document parsed(String file) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    try (var stream = ContractRulesTest.class.getResourceAsStream("/wsdl/" + file)) {
      return factory.newDocumentBuilder().parse(stream);
    }
  }

  private static Stream<Element> elements(Element parent, String namespace, String name) {
    var found = parent.getElementsByTagNameNS(namespace, name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
  }
}
