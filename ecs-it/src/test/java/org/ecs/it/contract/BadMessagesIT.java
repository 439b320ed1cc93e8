package org.ecs.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.ecs.it.contract.Contracts.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no request gets a clean fault of its sender, and changes nothing. */
class BadMessagesIT {

  private static final String GOOD = "Crm/01-an-account-is-created.in.xml";

  private final Contracts contracts = new Contracts().withTariff();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "<html><body>hello</body></html>",
        "<a xmlns='urn:x'>",
        "\u0000\u0001\u0002",
        "<s:Envelope xmlns:s='urn:no-soap'><s:Body/></s:Envelope>",
        "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body/></s:Envelope>",
      })
  void whatIsNoSoapIsRefused(String body) {
    assertMalformed(contracts.call("Crm", body));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <kind>PERSON</kind>       | <kind>ALIEN</kind>
          <kind>PERSON</kind>       |
          <kind>PERSON</kind>       | <kind>PERSON</kind><kind>PERSON</kind>
          <kind>PERSON</kind>       | <kind>PERSON</kind><surplus/>
          Europe/Helsinki           | Mars/Phobos
          currency="EUR"            | currency="XAU"
          currency="EUR"            |
          >150<                     | >150.001<
          >150<                     | >1e3<
          aino@example.org          | aino
          c:createAccount           | c:createNothing
          <requestId>               | <requestId>with space
          </soap:Body>              |
          """)
  void whatTheSchemaForbidsIsRefused(String from, String to) {
    assertMalformed(contracts.call("Crm", good(m -> m.replace(from, to == null ? "" : to))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-06-01T12:00:00",
        "2025-06-31T12:00:00Z",
        "yesterday",
        "-2025-06-01T12:00:00Z"
      })
  void aTimeWithoutAZoneOrOutsideTheCalendarIsRefused(String time) {
    String message = Contracts.message("Crm/12-a-card-from-elsewhere-is-assigned.in.xml");
    assertMalformed(
        contracts.call(
            "Crm",
            message.replace("${account}", "A00000001").replace("2025-06-01T12:00:00+02:00", time)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE x>",
        "<!DOCTYPE x [<!ENTITY a 'b'>]>",
        "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>",
        "<!DOCTYPE x [<!ENTITY b 'bbbbbbbbbb'><!ENTITY a '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>]>",
        "<!DOCTYPE x SYSTEM 'http://127.0.0.1:1/x.dtd'>",
      })
  void aDocumentTypeIsRefusedBeforeAnybodySignsIn(String type) {
    String body = type + good(m -> m.replace("HOME", "HOME&a;"));
    Answer answer = contracts.send(contracts.request("Crm", body, "text/xml"));
    assertMalformed(answer);
    assertThat(answer.body()).doesNotContain("root:");
  }

  @Test
  void aBodyOverTheLimitIsRefusedWhetherItTellsItsLengthOrNot() {
    String huge = good(m -> m.replace("Virtanen", "x".repeat(1_100_000)));
    assertThat(contracts.call("Crm", huge).status()).isEqualTo(413);
    HttpRequest.Builder chunked =
        contracts
            .request("Crm", "", "text/xml")
            .header("Authorization", contracts.administrator())
            .POST(
                HttpRequest.BodyPublishers.ofInputStream(
                    () -> new ByteArrayInputStream(huge.getBytes(StandardCharsets.UTF_8))));
    assertThat(contracts.send(chunked).status()).isEqualTo(413);
  }

  @Test
  void elementsNestedWithoutEndAreRefused() {
    String deep = "<a>".repeat(20_000) + "</a>".repeat(20_000);
    assertMalformed(contracts.call("Crm", good(m -> m.replace("<kind>PERSON</kind>", deep))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "text/plain",
        "multipart/form-data; boundary=x",
        "text/xmlish"
      })
  void anotherContentTypeIsRefused(String type) {
    Answer answer =
        contracts.send(
            contracts
                .request("Crm", good(m -> m), type)
                .header("Authorization", contracts.administrator()));
    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.code()).isEqualTo("REQUEST_MALFORMED");
  }

  @Test
  void aHeaderThatMustBeUnderstoodAndIsNotIsRefused() {
    String header = "<soap:Header><x:y xmlns:x='urn:x' soap:mustUnderstand='1'/></soap:Header>";
    Answer answer =
        contracts.call("Crm", good(m -> m.replace("<soap:Body>", header + "<soap:Body>")));
    assertThat(answer.element("faultcode")).isEqualTo("soap:MustUnderstand");
  }

  @Test
  void soap12IsAnsweredInSoap12() {
    String good = good(m -> m.replace(Contracts.SOAP11, Contracts.SOAP12));
    String type = "application/soap+xml; charset=utf-8";
    Answer answer =
        contracts.send(
            contracts
                .request("Crm", good, type)
                .header("Authorization", contracts.administrator()));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.type()).startsWith("application/soap+xml");
    assertThat(answer.body()).contains(Contracts.SOAP12).contains("Äino");
    Answer repeated =
        contracts.send(
            contracts
                .request("Crm", good.replace(">150<", ">151<"), type)
                .header("Authorization", contracts.administrator()));
    assertThat(repeated.status()).isEqualTo(400);
    assertThat(repeated.body()).contains("soap:Sender");
    assertThat(repeated.code()).isEqualTo("REQUEST_ID_REUSED");
  }

  @ParameterizedTest
  @CsvSource({
    "de-AT, Dieses Konto gibt es nicht",
    "'fi;q=0.8, sv', Tiliä ei ole",
    "ja, There is no such account",
    "'%%%', There is no such account"
  })
  void aFaultSpeaksTheCallersLanguage(String accepted, String words) {
    String unknown = Contracts.message("Crm/07-an-unknown-account-is-refused.in.xml");
    Answer answer =
        contracts.send(
            contracts
                .request("Crm", unknown, "text/xml")
                .header("Authorization", contracts.administrator())
                .header("Accept-Language", accepted));
    assertThat(answer.element("message")).isEqualTo(words + ": A99999999");
  }

  private static String good(UnaryOperator<String> change) {
    return change.apply(Contracts.message(GOOD));
  }

  private static void assertMalformed(Answer answer) {
    assertThat(answer.code()).as(answer.body()).isEqualTo("REQUEST_MALFORMED");
    assertThat(answer.element("faultcode")).isIn("soap:Client", "soap:VersionMismatch");
    assertThat(answer.body())
        .doesNotContain("org.apache", "org.ecs", "com.ctc", "java.", "\tat ", "Exception");
  }
}
