package org.ecs.simulator.cli;

import static org.ecs.simulator.EnergyUnit.WH;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.ecs.simulator.Station;
import org.ecs.simulator.Visit;
import org.jspecify.annotations.Nullable;

/** One connector of a live fleet: vehicles come and go in real time, until the process ends. */
final class Bay implements Runnable {

  private final FleetPlan plan;
  private final Crowd crowd;
  private final Station station;
  private final int connector;
  private final int number;
  private final Random random;
  private volatile @Nullable Visit visit;

  /**
   * @param number in the whole fleet, from zero
   */
  Bay(FleetPlan plan, Crowd crowd, Station station, int connector, int number) {
    this.plan = plan;
    this.crowd = crowd;
    this.station = station;
    this.connector = connector;
    this.number = number;
    this.random = new Random(plan.seed() + number);
  }

  /**
   * Two of three bays are taken from the beginning, one of three by a vehicle that is nearly full.
   */
  @Override
  public void run() {
    FleetPlan.Arrival first = plan.arrival(random, station.now());
    if (number % 3 == 0) {
      serve(first.card(), first.wattHours(), first.parked());
    } else if (number % 3 == 1) {
      serve(first.card(), 50, Duration.ofMinutes(30));
    }
    while (true) {
      Instant next = plan.next(random, station.now());
      station.clock().pass(Duration.between(station.now(), next));
      FleetPlan.Arrival arrival = plan.arrival(random, next);
      serve(arrival.card(), arrival.wattHours(), arrival.parked());
    }
  }

  private void serve(int card, long wattHours, Duration parked) {
    Visit arriving = station.plugIn(connector);
    visit = arriving;
    arriving.tap(crowd.card(number, card)).charge(wattHours, WH).park(parked).unplug();
    visit = null;
  }

  /** Ends what is under way, so that no transaction is left behind. */
  void clear() {
    Visit present = visit;
    if (present != null) {
      present.stop("PowerLoss");
    }
  }
}
