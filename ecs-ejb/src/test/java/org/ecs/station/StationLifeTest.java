package org.ecs.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.ecs.common.Audit;
import org.ecs.common.Power;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.station.NewStation.NewConnector;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.ecs.test.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** {@code PLANNED → COMMISSIONING → TESTED → ACTIVE ⇄ OUT_OF_SERVICE → RETIRED}, and what else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StationLifeTest {

  private static final BootReport BOOT =
      new BootReport("ocpp1.6", "Vendor", "Model", "S-1", "1.0.0");

  private static final NewConnector FAST =
      new NewConnector(ConnectorKind.IEC_62196_T2_COMBO, new Power(150_000));

  private Ecs ecs;
  private Town town;
  private Stations stations;
  private StationLife life;
  private Presence presence;

  @BeforeAll
  void openTown() {
    ecs = Ecs.on(Database.H2);
    town = new Town(ecs);
    stations = ecs.the(Stations.class);
    life = ecs.the(StationLife.class);
    presence = ecs.the(Presence.class);
  }

  @AfterAll
  void close() {
    ecs.close();
  }

  private StationState state(String identity) {
    return stations.get(identity).state();
  }

  private void refused(Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.STATION_STATE_WRONG));
  }

  private List<ConnectorKind> kinds(StationId station) {
    return presence.connectors(station).stream().map(ConnectorRow::kind).toList();
  }

  @Test
  void aStationGoesFromItsPlanToItsEnd() {
    StationId id = town.plannedStation("WHOLE");
    presence.booted(id, BOOT);
    assertThat(state("WHOLE")).isEqualTo(StationState.COMMISSIONING);
    assertThat(life.course(id).underTestSince()).isEqualTo(ecs.clock().now());
    stations.tested(id);
    assertThat(state("WHOLE")).isEqualTo(StationState.TESTED);
    stations.activate("WHOLE", null);
    refused(() -> life.retire("WHOLE", "too early"));
    refused(() -> life.startTest("WHOLE"));
    stations.takeOutOfService("WHOLE", "cable cut");
    assertThat(life.course(id).closedBecause()).isEqualTo("cable cut");
    stations.activate("WHOLE", null);
    assertThat(life.course(id).closedBecause()).isNull();
    stations.takeOutOfService("WHOLE", "site sold");
    life.retire("WHOLE", "site sold");
    assertThat(state("WHOLE")).isEqualTo(StationState.RETIRED);
    assertThat(presence.admit("WHOLE", Shown.plain("a-secret-of-it")))
        .isInstanceOf(Admission.Unknown.class);
    refused(() -> stations.activate("WHOLE", "again"));
    refused(() -> life.renewKey("WHOLE"));
    refused(() -> life.startTest("WHOLE"));
    refused(() -> life.update("WHOLE", new StationUpdate("New name", null, null)));
    assertThat(ecs.the(Audit.class).about("WHOLE", 20))
        .extracting(Audit.Row::what)
        .startsWith("station.retire", "station.out-of-service", "station.activate");
  }

  @Test
  void aRepairedStationIsTestedAnew() {
    StationId id = town.activeStation("REPAIRED");
    stations.takeOutOfService("REPAIRED", "new meter");
    life.startTest("REPAIRED");
    assertThat(state("REPAIRED")).isEqualTo(StationState.COMMISSIONING);
    refused(() -> stations.activate("REPAIRED", null));
    stations.tested(id);
    assertThat(stations.activate("REPAIRED", null).state()).isEqualTo(StationState.ACTIVE);
  }

  @Test
  void aNewKeyTakesTheOldOnesPlaceAndCutsTheConnection() {
    StationId id = town.activeStation("KEY");
    String key = life.renewKey("KEY").key();
    assertThat(key).hasSize(40);
    assertThat(presence.admit("KEY", Shown.plain("a-secret-of-it")))
        .isInstanceOf(Admission.WrongKey.class);
    assertThat(presence.admit("KEY", Shown.plain(key))).isInstanceOf(Admission.Admitted.class);
    assertThat(presence.shutOut(ecs.clock().now()))
        .contains(new Presence.ShutOut(id, ecs.clock().now()));
  }

  @Test
  void nameSiteAndConnectorsChangeAndNothingElse() {
    StationId id = town.plannedStation("MOVED");
    NewSite hill =
        new NewSite(
            "Hill", "Hill 1", new BigDecimal("60.2"), new BigDecimal("24.9"), Town.HELSINKI);
    StationRow row = life.update("MOVED", new StationUpdate("On the hill", hill, List.of(FAST)));
    assertThat(row.name()).isEqualTo("On the hill");
    assertThat(row.siteName()).isEqualTo("Hill");
    assertThat(row.state()).isEqualTo(StationState.PLANNED);
    assertThat(kinds(id)).containsExactly(ConnectorKind.IEC_62196_T2_COMBO);
    life.update("MOVED", new StationUpdate(null, null, List.of(FAST, FAST, FAST)));
    assertThat(kinds(id)).hasSize(3).containsOnly(ConnectorKind.IEC_62196_T2_COMBO);
    assertThat(stations.get("MOVED").name()).isEqualTo("On the hill");
  }

  @Test
  void thePlugsOfAnActiveStationStay() {
    StationId id = town.activeStation("PLUGGED");
    refused(() -> life.update("PLUGGED", new StationUpdate(null, null, List.of(FAST))));
    assertThat(life.update("PLUGGED", new StationUpdate("Other", null, null)).name())
        .isEqualTo("Other");
    assertThat(kinds(id)).hasSize(2);
  }

  @Test
  void aStationIsAssignedToItsEngineer() {
    StationId id = town.plannedStation("ASSIGNED");
    life.assign("ASSIGNED", "eero");
    assertThat(life.course(id).engineer()).isEqualTo("eero");
  }

  @Test
  void aConnectorThatIsNotRegisteredIsRemembered() {
    StationId id = town.plannedStation("ODD");
    var report =
        new ConnectorReport(id, 7, ConnectorStatus.AVAILABLE, null, null, ecs.clock().now());
    assertThat(presence.reported(List.of(report))).containsExactly(false);
    assertThat(life.course(id).oddConnector()).isEqualTo(7);
  }
}
