package org.ecs.it.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.ecs.simulator.EnergyUnit;
import org.ecs.simulator.Simulator;
import org.ecs.simulator.Station;
import org.ecs.sms.line.SmsCentre;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** From a text message to the receipt on the same phone, over a real SMS centre. */
class SmsSessionIT {

  private static final String SECRET = "a-secret-of-the-aggregator";
  private static final SmsCentre CENTRE = new SmsCentre(0);
  private static final RunningEcs ECS =
      RunningEcs.with(
          Map.of(
              "ECS_SMS_SMPP_HOST",
              "127.0.0.1",
              "ECS_SMS_SMPP_PORT",
              String.valueOf(CENTRE.port()),
              "ECS_SMS_SMPP_PASSWORD",
              "secret",
              "ECS_SMS_HOOK_SECRET",
              SECRET));

  private final Desk desk = new Desk(ECS);

  @AfterAll
  static void stop() {
    ECS.stop();
    CENTRE.close();
  }

  @Test
  void aTextStartsAnotherOneStopsAndTheReceiptComesByText() throws Exception {
    desk.tariff("SMS-1");
    desk.card(account("Maija", "+358501112223"), "04A1B2C3D4");
    desk.activeStation("SMS-S1", "a-secret-of-SMS-S1");
    String code = one("select c.code from station_code c join station s on s.id = c.station_id");
    assertThat(CENTRE.isBound(60)).isTrue();
    try (Station station = station("SMS-S1")) {
      station.boot();
      var visit = station.plugIn();
      await("select count(*) from station where connected_since is not null");
      CENTRE.text("358501112223", code + " 1");
      visit.awaitStart(Duration.ofSeconds(30));
      assertThat(CENTRE.nextText()).startsWith("Quay SMS-S1: please plug in");
      visit.charge(5, EnergyUnit.KWH);
      CENTRE.text("358501112223", "STOP");
      assertThat(CENTRE.nextTextWith("being stopped")).contains("Quay SMS-S1");
      assertThat(CENTRE.nextTextWith("Charged")).contains("5.000 kWh").contains("€1.38");
    }
    assertThat(one("select rating_state from charging_session")).isEqualTo("RATED");
    for (String id : CENTRE.ids()) {
      CENTRE.receipt(id, "DELIVRD");
    }
    await(
        "select case when count(*) = 0 then 1 else 0 end from outgoing_text where outgoing_state <> 'DELIVERED'");
  }

  @Test
  void anAggregatorBringsTextsByHttp() throws Exception {
    String body = "{\"id\":\"m-1\",\"from\":\"+491701234567\",\"to\":\"16123\",\"text\":\"hello\"}";
    assertThat(posted(body, "application/json", "wrong")).isEqualTo(401);
    assertThat(posted("{", "application/json", SECRET)).isEqualTo(400);
    assertThat(posted("x".repeat(20_000), "application/json", SECRET)).isEqualTo(413);
    assertThat(posted(body, "text/plain", SECRET)).isEqualTo(415);
    assertThat(posted(body, "application/json", SECRET)).isEqualTo(200);
    String form = "id=m-1&from=%2B491701234567&to=16123&text=hello";
    assertThat(posted(form, "application/x-www-form-urlencoded", SECRET)).isEqualTo(200);
    await("select count(*) from incoming_text where outcome = 'NUMBER_UNKNOWN'");
    assertThat(CENTRE.nextTextWith("do not know this phone number")).isNotBlank();
  }

  @Test
  void anAggregatorBringsReceiptsByHttp() throws Exception {
    String receipt = "{\"id\":\"of-nobody\",\"status\":\"delivered\"}";
    assertThat(posted("/receipt", receipt, "application/json", "wrong")).isEqualTo(401);
    assertThat(posted("/receipt", "{\"id\":\"x\"}", "application/json", SECRET)).isEqualTo(400);
    assertThat(posted("/receipt", receipt, "application/json", SECRET)).isEqualTo(200);
    await("select count(*) from delivery_receipt where centre_id = 'of-nobody'");
  }

  private static int posted(String body, String type, String secret) throws Exception {
    return posted("", body, type, secret);
  }

  private static int posted(String where, String body, String type, String secret)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(ECS.http() + "/ecs/hooks/sms" + where))
            .header("Content-Type", type)
            .header("Authorization", "Bearer " + secret)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.ofString())
        .statusCode();
  }

  private String account(String name, String phone) {
    String answer =
        desk.call(
            "Crm",
            "createAccount",
            "<kind>PERSON</kind><name>%s</name><contact><phone>%s</phone><language>en</language></contact>"
                    .formatted(name, phone)
                + "<billingMode>POSTPAID</billingMode><tariffCode>SMS-1</tariffCode><zone>Europe/Helsinki</zone>"
                + "<creditLimit currency=\"EUR\">100.00</creditLimit>");
    return Desk.element(answer, "accountNumber");
  }

  private static Station station(String identity) {
    return Simulator.at(ECS.stations())
        .station(identity)
        .password("a-secret-of-" + identity)
        .startingAt(Instant.now().minusSeconds(3000))
        .connect();
  }

  private static void await(String countsOne) throws Exception {
    for (int i = 0; i < 300 && !one(countsOne).equals("1"); i++) {
      Thread.sleep(100); // another process changes it; there is nothing to wait on but the row
    }
    assertThat(one(countsOne)).isEqualTo("1");
  }

  private static String one(String sql) throws SQLException {
    try (var connection = ECS.database();
        var rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
