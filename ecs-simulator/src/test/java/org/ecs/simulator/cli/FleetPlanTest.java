package org.ecs.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ecs.simulator.CentralSystem;
import org.ecs.simulator.PowerProfile;
import org.ecs.simulator.cli.FleetPlan.Arrival;
import org.junit.jupiter.api.Test;

class FleetPlanTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final long WATTS = 11_000;

  private final FleetPlan plan =
      new FleetPlan(
          1,
          ZoneId.of("Europe/Helsinki"),
          Arrays.stream(FleetPlan.USUAL_DAY.split(",")).map(Integer::valueOf).toList(),
          4,
          18_000,
          1);

  @Test
  void aDayIsTheSameWheneverItIsAskedFor() {
    assertThat(plan.day(3, MONDAY, WATTS)).isEqualTo(plan.day(3, MONDAY, WATTS));
    assertThat(plan.day(3, MONDAY, WATTS)).isNotEqualTo(plan.day(4, MONDAY, WATTS));
  }

  @Test
  void vehiclesComeOneAfterTheOtherAndAboutAsOftenAsPlanned() {
    List<Arrival> all = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      all.addAll(plan.day(0, MONDAY.plusDays(i), WATTS));
    }
    assertThat(all).hasSizeBetween(200, 400);
    for (int i = 1; i < all.size(); i++) {
      Arrival before = all.get(i - 1);
      Duration charging = Duration.ofSeconds(before.wattHours() * 3600 / WATTS);
      assertThat(before.at().plus(charging).plus(before.parked())).isBefore(all.get(i).at());
    }
  }

  @Test
  void aHistorySentTwiceIsTheSameHistory() {
    try (CentralSystem central = new CentralSystem()) {
      History history = new History(plan, new Crowd(new Target(), 20, 2));
      for (int i = 0; i < 2; i++) {
        history.send(
            central.station("S-1").connectors(2).power(PowerProfile.constant(WATTS)),
            0,
            WATTS,
            MONDAY,
            MONDAY.plusDays(3));
      }
      var starts = central.heard("StartTransaction");
      int half = starts.size() / 2;
      assertThat(half).isPositive();
      assertThat(starts.subList(0, half)).isEqualTo(starts.subList(half, 2 * half));
      assertThat(central.heard("StopTransaction")).hasSize(2 * half);
    }
  }
}
