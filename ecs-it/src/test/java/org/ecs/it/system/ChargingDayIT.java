package org.ecs.it.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.ecs.simulator.EnergyUnit;
import org.ecs.simulator.Outcome;
import org.ecs.simulator.Simulator;
import org.ecs.simulator.Station;
import org.junit.jupiter.api.Test;

/** From the agent's desk to the receipt in the subscriber's mailbox. */
class ChargingDayIT {

  private final RunningEcs ecs = RunningEcs.shared();
  private final Desk desk = new Desk(ecs);

  @Test
  void aCardIsGivenOutASessionIsChargedAndTheReceiptArrives() throws Exception {
    desk.tariff("DAY-1");
    String account = desk.account("Maija Meikäläinen", "maija@example.org", "DAY-1");
    desk.card(account, "04A1B2C3D4");
    desk.activeStation("DAY-S1", "a-secret-of-DAY-S1");
    Instant anHourAgo = Instant.now().minus(70, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS);
    Outcome outcome;
    try (Station station =
        Simulator.at(ecs.stations())
            .station("DAY-S1")
            .password("a-secret-of-DAY-S1")
            .startingAt(anHourAgo)
            .connect()) {
      assertThat(station.boot().status()).isEqualTo("Accepted");
      outcome = station.plugIn().tap("04A1B2C3D4").charge(20, EnergyUnit.KWH).unplug();
    }
    assertThat(outcome.transactionId()).isPresent();
    MimeMessage receipt = receiptFor("maija@example.org");
    assertThat(receipt.getSubject()).contains("20.000 kWh").contains("€5.50");
    assertThat(com.icegreen.greenmail.util.GreenMailUtil.getBody(receipt))
        .contains("Maija")
        .contains("Quay DAY-S1");
    assertThat(
            one(
                "select rating_state from charging_session where id = "
                    + outcome.transactionId().getAsInt()))
        .isEqualTo("RATED");
    assertThat(one("select sum(amount) from posting")).matches("-?0(\\.0+)?");
  }

  @Test
  void anOperatorStopsASessionFromTheDesk() throws Exception {
    desk.tariff("DAY-2");
    desk.card(desk.account("Ville", "ville@example.org", "DAY-2"), "04FFEE");
    desk.activeStation("DAY-S2", "a-secret-of-DAY-S2");
    try (Station station =
        Simulator.at(ecs.stations())
            .station("DAY-S2")
            .password("a-secret-of-DAY-S2")
            .startingAt(Instant.now().minusSeconds(3000))
            .connect()) {
      station.boot();
      var visit = station.plugIn().tap("04FFEE").charge(5, EnergyUnit.KWH);
      desk.stopSession(visit.outcome().transactionId().getAsInt());
      station
          .received()
          .await(call -> call.action().equals("RemoteStopTransaction"), Duration.ofSeconds(20));
      await(
          "select count(*) from charging_session where session_state = 'ENDED' and id = "
              + visit.outcome().transactionId().getAsInt());
      await(
          "select count(*) from station_command c join station s on s.id = c.station_id where s.identity ="
              + " 'DAY-S2' and c.kind = 'STOP_CHARGING' and c.command_state = 'ACCEPTED'");
    }
  }

  private MimeMessage receiptFor(String address) throws Exception {
    for (int wait = 1; wait < 300; wait++) {
      for (MimeMessage message : ecs.mail().getReceivedMessages()) {
        if (message.getAllRecipients()[0].toString().equals(address)) {
          return message;
        }
      }
      ecs.mail().waitForIncomingEmail(100, ecs.mail().getReceivedMessages().length + 1);
    }
    throw new AssertionError("no receipt for " + address);
  }

  private void await(String countsOne) throws Exception {
    for (int i = 0; i < 200 && !one(countsOne).equals("1"); i++) {
      Thread.sleep(100); // another process changes it; there is nothing to wait on but the row
    }
    assertThat(one(countsOne)).isEqualTo("1");
  }

  private String one(String sql) throws SQLException {
    try (var connection = ecs.database();
        var rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
