package org.ecs.it.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.ecs.simulator.EnergyUnit;
import org.ecs.simulator.Simulator;
import org.ecs.simulator.Station;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A station that speaks SOAP walks the way from boot to bill data record, and is asked to stop. */
class SoapStationIT {

  private static final String KEY = "a-secret-of-soap";

  private final RunningEcs ecs = RunningEcs.shared();

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "1.6"})
  void aSoapStationBootsAuthorizesChargesIsStoppedAndIsBilled(String version) throws Exception {
    String suffix = version.replace(".", "");
    String card = "50A9" + suffix;
    Desk desk = new Desk(ecs);
    desk.tariff("SOAP" + suffix);
    String email = "soap" + suffix + "@example.org";
    desk.card(desk.account("Soap " + version, email, "SOAP" + suffix), card);
    desk.activeStation("SOAP-" + suffix, KEY);
    try (SoapBox box = new SoapBox(ecs, version, "SOAP-" + suffix, KEY)) {
      String boot =
          box.asks(
              "BootNotification",
              "<chargePointVendor>V</chargePointVendor><chargePointModel>M</chargePointModel>");
      assertThat(boot).contains("<o:status>Accepted</o:status>");
      String authorized = box.asks("Authorize", "<idTag>" + card + "</idTag>");
      assertThat(authorized).contains("<o:status>Accepted</o:status>");
      Instant start = Instant.now().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
      long session = started(box, card, start);
      box.asks("MeterValues", readings(version, session, start.plusSeconds(1800)));
      desk.stopSession(session);
      assertThat(box.asked())
          .contains("<a:Action>/RemoteStopTransaction</a:Action>")
          .contains("<o:transactionId>" + session + "</o:transactionId>");
      box.asks(
          "StopTransaction",
          "<transactionId>%d</transactionId><timestamp>%s</timestamp><meterStop>11000</meterStop>"
              .formatted(session, start.plusSeconds(3300)));
      isBilled(session);
      String shown = desk.ask("StationAdministration", "getStation", station(suffix));
      for (int wait = 0; !shown.contains("connectedSince") && wait < 100; wait++) {
        Thread.sleep(100); // who is there is kept every other second
        shown = desk.ask("StationAdministration", "getStation", station(suffix));
      }
      assertThat(shown).contains("ocpp" + version + "-soap").contains("connectedSince");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "1.6"})
  void aSimulatedSoapStationStopsWhenItIsTold(String version) throws Exception {
    String suffix = "SIM" + version.replace(".", "");
    Desk desk = new Desk(ecs);
    desk.tariff(suffix);
    desk.card(desk.account(suffix, suffix + "@example.org", suffix), "50A9" + suffix);
    desk.activeStation("SOAP-" + suffix, KEY);
    try (Station station =
        Simulator.at(ecs.stations())
            .station("SOAP-" + suffix)
            .subprotocols("ocpp" + version + "-soap")
            .password(KEY)
            .startingAt(Instant.now().minusSeconds(3000))
            .connect()) {
      assertThat(station.boot().status()).isEqualTo("Accepted");
      var visit = station.plugIn().tap("50A9" + suffix).charge(5, EnergyUnit.KWH);
      desk.stopSession(visit.outcome().transactionId().getAsInt());
      station
          .received()
          .await(call -> call.action().equals("RemoteStopTransaction"), Duration.ofSeconds(30));
      for (int wait = 0; visit.outcome().stopReason().isEmpty() && wait < 200; wait++) {
        Thread.sleep(100); // the simulated station stops in a thread of its own
      }
      assertThat(visit.outcome().stopReason()).isEqualTo("Remote");
    }
  }

  private static String station(String suffix) {
    return "<station>SOAP-" + suffix + "</station>";
  }

  private static long started(SoapBox box, String card, Instant start) {
    String started =
        box.asks(
            "StartTransaction",
            "<connectorId>1</connectorId><idTag>%s</idTag><timestamp>%s</timestamp><meterStart>1000</meterStart>"
                .formatted(card, start));
    return Long.parseLong(Desk.element(started, "o:transactionId"));
  }

  private static String readings(String version, long session, Instant at) {
    String form =
        version.equals("1.5")
            ? "<values><timestamp>%s</timestamp><value unit=\"kWh\">6.0</value></values>"
            : "<meterValue><timestamp>%s</timestamp><sampledValue><value>6.0</value><unit>kWh</unit>"
                + "</sampledValue></meterValue>";
    return "<connectorId>1</connectorId><transactionId>%d</transactionId>".formatted(session)
        + form.formatted(at);
  }

  private void isBilled(long session) throws SQLException {
    try (var connection = ecs.database();
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "select gross, (select count(*) from meter_reading r where r.session_id = b.session_id),"
                        + " (select c.command_state from station_command c where c.kind = 'STOP_CHARGING' and c.parameters like '%"
                        + session
                        + "%') from bill_data_record b where session_id = "
                        + session)) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getBigDecimal(1)).isEqualByComparingTo("2.75");
      assertThat(rows.getInt(2)).isEqualTo(1);
      assertThat(rows.getString(3)).isEqualTo("ACCEPTED");
    }
  }
}
