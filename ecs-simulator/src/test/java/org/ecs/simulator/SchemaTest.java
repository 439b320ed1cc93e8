package org.ecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecs.simulator.EnergyUnit.KWH;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

class SchemaTest {

  @Test
  void whatStationsSendIsWhatTheStandardSays() {
    assumeTrue(Schemas.present(), "The OCPP schemas are absent (system property ecs.ocpp.schemas)");
    try (CentralSystem central = new CentralSystem()) {
      Station station = central.station("S-1").connectors(2).connect();
      station.boot();
      station.heartbeat();
      station.plugIn().tap("CARD").charge(20, KWH).tap("CARD").unplug();
      station.plugIn(2).tap("CARD").unplug();
      station.fault(1, "GroundFailure");
      central.result("S-1", "GetConfiguration", "{}");
      central.result("S-1", "Reset", "{\"type\":\"Soft\"}");
    }
    assertThat(Schemas.violations()).isEmpty();
  }
}
