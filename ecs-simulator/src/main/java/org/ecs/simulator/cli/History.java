package org.ecs.simulator.cli;

import static org.ecs.simulator.EnergyUnit.WH;

import java.time.Instant;
import java.time.LocalDate;
import org.ecs.simulator.Connector;
import org.ecs.simulator.Station;
import org.ecs.simulator.StationClock;
import org.ecs.simulator.StationSetup;

/** Past days of one station, lived offline in virtual time and then delivered at once. */
final class History {

  private final FleetPlan plan;
  private final Crowd crowd;

  History(FleetPlan plan, Crowd crowd) {
    this.plan = plan;
    this.crowd = crowd;
  }

  /**
   * @param firstBay the fleet-wide number of the station's first connector
   * @return how many sessions were delivered
   */
  int send(StationSetup setup, int firstBay, long watts, LocalDate from, LocalDate to) {
    Instant start = from.atStartOfDay(plan.zone()).toInstant();
    StationClock.Virtual clock = StationClock.startingAt(start);
    try (Station station = setup.clock(clock).offline()) {
      int sessions = 0;
      for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
        for (Connector connector : station.connectors()) {
          sessions += live(station, connector, firstBay + connector.number() - 1, day, watts);
        }
      }
      clock.set(to.atStartOfDay(plan.zone()).toInstant());
      station.goOnline();
      return sessions;
    }
  }

  private int live(Station station, Connector connector, int bay, LocalDate day, long watts) {
    StationClock.Virtual clock = (StationClock.Virtual) station.clock();
    connector.setMeter(Meter.at(day.atStartOfDay(plan.zone()).toInstant()));
    var arrivals = plan.day(bay, day, watts);
    for (FleetPlan.Arrival arrival : arrivals) {
      clock.set(arrival.at());
      station
          .plugIn(connector.number())
          .tap(crowd.card(bay, arrival.card()))
          .charge(arrival.wattHours(), WH)
          .park(arrival.parked())
          .unplug();
    }
    return arrivals.size();
  }
}
