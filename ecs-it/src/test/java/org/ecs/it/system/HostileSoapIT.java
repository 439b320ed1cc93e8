package org.ecs.it.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is sent to the stations' SOAP address and means harm: an envelope says no, nothing more. */
class HostileSoapIT {

  private static final RunningEcs ECS = RunningEcs.shared();
  private static final String KEY = "a-secret-of-it";
  private static SoapBox box;

  @BeforeAll
  static void aStation() throws IOException {
    new Desk(ECS).activeStation("SOAP-HOSTILE", KEY);
    box = new SoapBox(ECS, "1.6", "SOAP-HOSTILE", KEY);
  }

  @AfterEach
  void itIsServedAfterwards() {
    assertThat(box.asks("Heartbeat", "")).contains("currentTime");
  }

  @AfterAll
  static void close() {
    box.close();
  }

  private static void refused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body())
        .startsWith("<?xml")
        .contains(code)
        .doesNotContain("org.ecs")
        .doesNotContain("Exception")
        .doesNotContain("root:");
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/soap+xml");
  }

  private static String heartbeat() {
    return box.request("Heartbeat", "");
  }

  @Test
  void anExternalEntityIsNotFetched() {
    String bad =
        "<!DOCTYPE e [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
            + box.request("Authorize", "<idTag>&x;</idTag>");
    refused(box.sends(bad), 400, "ProtocolError");
  }

  @Test
  void aBombOfEntitiesDoesNotGoOff() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE e [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
    }
    bomb.append("]>").append(box.request("Authorize", "<idTag>&a29;</idTag>"));
    refused(box.sends(bomb.toString()), 400, "ProtocolError");
  }

  @Test
  void halfAMegabyteIsTooLarge() {
    String large = box.request("Authorize", "<idTag>" + "a".repeat(500_000) + "</idTag>");
    refused(box.sends(large), 413, "ProtocolError");
  }

  @Test
  void tenMegabytesAreRefusedByTheServerItself() {
    String huge = box.request("Authorize", "<idTag>" + "a".repeat(10_000_000) + "</idTag>");
    try {
      assertThat(box.sends(huge).statusCode()).isIn(400, 413);
    } catch (java.io.UncheckedIOException closedWhileItWasSent) {
      assertThat(closedWhileItWasSent).isNotNull(); // the server does not read on
    }
  }

  @Test
  void deepNestingAndManyAttributesAreRefused() {
    String deep = "<a>".repeat(10_000) + "</a>".repeat(10_000);
    refused(box.sends(box.request("Authorize", deep)), 400, "ProtocolError");
    StringBuilder many = new StringBuilder("<idTag");
    for (int i = 0; i < 5_000; i++) {
      many.append(" a").append(i).append("=\"\"");
    }
    String wide = box.request("Authorize", many.append(">A</idTag>").toString());
    refused(box.sends(wide), 400, "ProtocolError");
  }

  @Test
  void withoutAnIdentityNobodyIsMeant() {
    String nobody = heartbeat().replaceFirst("<c:chargeBoxIdentity.*?</c:chargeBoxIdentity>", "");
    refused(box.sends(nobody), 400, "IdentityMismatch");
  }

  @Test
  void aWrongPasswordIs401AndSoIsNone() {
    HttpResponse<String> wrong = box.sends(heartbeat(), "application/soap+xml", "not-its-secret");
    refused(wrong, 401, "SecurityError");
    assertThat(wrong.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
    refused(box.sends(heartbeat(), "application/soap+xml", ""), 401, "SecurityError");
  }

  @Test
  void anUnknownStationIsRefusedAndListedAsSeen() throws Exception {
    String stranger = heartbeat().replace(">SOAP-HOSTILE<", ">SOAP-STRANGER<");
    refused(box.sends(stranger), 404, "IdentityMismatch");
    try (var connection = ECS.database();
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "select count(*) from seen_station where identity = 'SOAP-STRANGER'")) {
      rows.next();
      assertThat(rows.getInt(1)).isEqualTo(1);
    }
  }

  @Test
  void anotherContentTypeIs415() {
    refused(box.sends(heartbeat(), "application/json", KEY), 415, "ProtocolError");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "not xml",
        "<x/>",
        "<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'/>",
        "<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'><s:Body/></s:Envelope>",
        "<?xml version='1.0' encoding='UTF-7'?><x/>"
      })
  void whatIsNoMessageIsToldSo(String text) {
    refused(box.sends(text), 400, "Sender");
  }
}
