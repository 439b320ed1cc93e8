package org.ecs.it.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.ecs.simulator.EnergyUnit;
import org.ecs.simulator.Simulator;
import org.ecs.simulator.Station;
import org.junit.jupiter.api.Test;

/**
 * What was confirmed survives the death of the server, on the embedded database too, and is billed
 * exactly once.
 */
class KilledServerIT {

  @Test
  void aSessionConfirmedBeforeAKillIsStoppedAndBilledOnceAfterIt() throws Exception {
    Path file = Files.createTempDirectory("ecs-killed").resolve("ecs");
    RunningEcs ecs =
        RunningEcs.with(
            Map.of(
                "ECS_DB_DRIVER", "h2",
                "ECS_DB_URL", "jdbc:h2:file:" + file + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE",
                "ECS_DB_USER", "sa",
                "ECS_DB_PASSWORD", "sa"));
    Desk desk = new Desk(ecs);
    desk.tariff("KILL");
    desk.card(desk.account("Maija", "maija@example.org", "KILL"), "04A1B2C3");
    desk.activeStation("KILLED", "a-secret-of-it");
    Station station =
        Simulator.at(ecs.stations())
            .station("KILLED")
            .password("a-secret-of-it")
            .startingAt(Instant.now().minusSeconds(3600))
            .connect();
    station.boot();
    var visit = station.plugIn().tap("04A1B2C3").charge(10, EnergyUnit.KWH);
    long session = visit.outcome().transactionId().getAsInt();
    assertThat(session).isPositive();

    ecs.kill();
    ecs.start();

    station.connect();
    visit.unplug();
    station.close();
    String sessions =
        desk.ask(
            "StationAdministration",
            "listSessions",
            "<station>KILLED</station><first>0</first><size>10</size>");
    assertThat(sessions).contains("<total>1</total>").contains("RATED");
    ecs.stop();
  }
}
