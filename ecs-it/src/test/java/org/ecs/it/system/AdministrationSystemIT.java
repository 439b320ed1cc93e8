package org.ecs.it.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An external Administration System delivers the service at its stations, and takes commands. */
class AdministrationSystemIT {

  private static AdministrationBox north;
  private static RunningEcs ecs;
  private static Desk desk;

  @BeforeAll
  static void aSystemAndItsStation() throws Exception {
    north = new AdministrationBox();
    ecs =
        RunningEcs.with(
            Map.of(
                "ECS_ADMINISTRATION_SYSTEM_NORTH_ADDRESS",
                north.address(),
                "ECS_ADMINISTRATION_SYSTEM_NORTH_USER",
                "ecs",
                "ECS_ADMINISTRATION_SYSTEM_NORTH_PASSWORD",
                "a-secret-of-ours"));
    desk = new Desk(ecs);
    integrator("north", "service-delivery");
    integrator("south", "service-delivery");
    integrator("crm-system", "crm");
    desk.tariff("AS");
    desk.card(desk.account("Maija", "maija@example.org", "AS"), "04A5");
    desk.activeStation("AS-1", "a-secret-of-it");
    desk.servedBy("AS-1", "north");
    await("select count(*) from station where identity = 'AS-1' and connected_since is not null");
  }

  @AfterAll
  static void stop() {
    ecs.stop();
    north.close();
  }

  /** A sign-in with one role and the administrator's password. */
  private static void integrator(String name, String role) throws SQLException {
    execute(
        "insert into sign_in select '"
            + name
            + "', password_hash, 'INTEGRATOR', sign_in_state, account_id, changed_at from sign_in"
            + " where lower_name = 'admin'");
    execute("insert into sign_in_role values ('" + name + "', '" + role + "')");
  }

  @Test
  void aSessionIsAuthenticatedAuthorizedMeasuredAccountedAndBilledOnce() throws Exception {
    assertThat(says("authenticate", station() + "<card>04a5</card>"))
        .contains("<verdict>ACCEPTED</verdict>");
    Instant start = Instant.now().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
    String authorize = "<requestId>start-1</requestId>" + start(start, "04A5");
    String started = says("authorize", authorize);
    assertThat(started).contains("<verdict>ACCEPTED</verdict>");
    String session = Desk.element(started, "transaction");
    assertThat(says("authorize", authorize)).isEqualTo(started);
    String usage = "<requestId>usage-1</requestId>" + usage(session, start.plusSeconds(1800));
    assertThat(says("reportUsage", usage)).contains("<kept>1</kept>");
    assertThat(says("reportUsage", usage)).contains("<kept>1</kept>");
    String account = "<requestId>stop-1</requestId>" + stop(session, start.plusSeconds(3300));
    String ended = says("account", account);
    assertThat(ended)
        .contains("<ratingState>RATED</ratingState>")
        .contains("<gross currency=\"EUR\">2.75</gross>");
    assertThat(says("account", account)).isEqualTo(ended);
    assertThat(one("select count(*) from meter_reading where session_id = " + session))
        .isEqualTo("1");
    assertThat(one("select count(*) from bill_data_record where session_id = " + session))
        .isEqualTo("1");
    assertThat(one("select count(*) from charging_session where card_lower_id = '04a5'"))
        .isEqualTo("1");
    assertThat(one("select min(who) from audit_entry where what = 'session.authorize'"))
        .isEqualTo("north");
    await("select count(*) from notification where notification_state = 'DONE'");
  }

  @Test
  void nobodyElseSpeaksForTheStationNeitherOverSoapNorItself() {
    String card = station() + "<card>04A5</card>";
    assertThat(north.says(ecs, "south", "authenticate", card).body())
        .contains("<code>STATION_NOT_SERVED</code>");
    assertThat(north.says(ecs, "crm-system", "authenticate", card).body())
        .contains("<code>ROLE_MISSING</code>");
    assertThat(handshake()).isEqualTo(404);
  }

  @Test
  void aRemoteStopReachesTheSystemWhoseAnswerIsTheOutcome() throws Exception {
    Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    String started = north.changes(ecs, "north", "authorize", start(start, "a stranger")).body();
    String session = Desk.element(started, "transaction");
    north.willAnswer("stopCharging", "ACCEPTED");
    desk.stopSession(Long.parseLong(session));
    AdministrationBox.Asked asked = north.asked("stopCharging");
    assertThat(asked.envelope())
        .contains("<station>AS-1</station>")
        .contains("<stopCharging><session>" + session + "</session></stopCharging>");
    assertThat(asked.authorization()).isEqualTo(basic("ecs", "a-secret-of-ours"));
    await(outcome("STOP_CHARGING", "ACCEPTED"));
  }

  @Test
  void whileTheSystemIsAwayACommandWaitsAndIsDeliveredOnceItIsBack() throws Exception {
    north.goesAway();
    desk.call(
        "StationAdministration",
        "sendCommand",
        station() + "<command><reset><hard>true</hard></reset></command><minutes>5</minutes>");
    await("select count(*) from station where identity = 'AS-1' and connected_since is null");
    assertThat(one(outcome("RESET", "REQUESTED"))).isEqualTo("1");
    north.willAnswer("reset", "REJECTED");
    north.comesBack();
    assertThat(north.asked("reset").envelope()).contains("<reset><hard>true</hard></reset>");
    await(outcome("RESET", "REJECTED"));
  }

  private static String outcome(String kind, String state) {
    return "select count(*) from station_command where kind = '%s' and command_state = '%s'"
        .formatted(kind, state);
  }

  private static String says(String operation, String content) {
    HttpResponse<String> answer = north.says(ecs, "north", operation, content);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static String station() {
    return "<station>AS-1</station>";
  }

  private static String start(Instant at, String card) {
    return station()
        + "<connector>1</connector><card>%s</card><startedAt>%s</startedAt><meterStart>1.000</meterStart>"
            .formatted(card, at);
  }

  private static String usage(String session, Instant at) {
    return station()
        + """
        <transaction>%s</transaction><meterValue><timestamp>%s</timestamp><sampledValue><value>6.0</value>
        <unit>kWh</unit></sampledValue></meterValue>"""
            .formatted(session, at);
  }

  private static String stop(String session, Instant at) {
    return station()
        + "<transaction>%s</transaction><stoppedAt>%s</stoppedAt><meterStop>11.000</meterStop>"
            .formatted(session, at);
  }

  private static String basic(String user, String password) {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  /** What the OCPP door says to the station itself, with its right password. */
  private static int handshake() {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(ecs.http() + "/ocpp/soap/1.6"))
            .header("Content-Type", "application/soap+xml; charset=utf-8")
            .header("Authorization", basic("AS-1", "a-secret-of-it"))
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    """
                    <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Header>
                    <c:chargeBoxIdentity xmlns:c="urn://Ocpp/Cs/2015/10/">AS-1</c:chargeBoxIdentity></s:Header>
                    <s:Body><heartbeatRequest xmlns="urn://Ocpp/Cs/2015/10/"/></s:Body></s:Envelope>"""))
            .build();
    try {
      return HttpClient.newHttpClient()
          .send(request, HttpResponse.BodyHandlers.discarding())
          .statusCode();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void await(String count) throws Exception {
    for (int wait = 0; one(count).equals("0") && wait < 600; wait++) {
      Thread.sleep(100); // another process changes it
    }
    assertThat(one(count)).as(count).isNotEqualTo("0");
  }

  private static String one(String query) throws SQLException {
    try (var connection = ecs.database();
        var rows = connection.createStatement().executeQuery(query)) {
      return rows.next() ? rows.getString(1) : "0";
    }
  }

  private static void execute(String change) throws SQLException {
    try (var connection = ecs.database()) {
      connection.createStatement().executeUpdate(change);
    }
  }
}
