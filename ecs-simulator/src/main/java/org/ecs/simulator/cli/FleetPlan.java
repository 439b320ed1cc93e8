package org.ecs.simulator.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Who comes when, for how much: the same for the same seed, connector and day, whenever it is
 * asked, so that a history that is sent twice is the same history.
 *
 * @param hourly the share of a day's visits by hour of the day
 * @param visitsPerDay of one connector, on average
 * @param meanWattHours of one visit
 * @param speed how many times more often vehicles come, each for so much less
 */
record FleetPlan(
    long seed, ZoneId zone, List<Integer> hourly, int visitsPerDay, long meanWattHours, int speed) {

  /** Quiet nights, a peak when work begins and a higher one when it ends. */
  static final String USUAL_DAY = "1,1,1,1,1,2,4,8,9,7,5,5,6,5,5,6,8,10,9,7,5,3,2,1";

  /** One vehicle. */
  record Arrival(Instant at, int card, long wattHours, Duration parked) {}

  /**
   * A day's arrivals at a connector that charges with so many watts; the last leave before it ends.
   */
  List<Arrival> day(int connector, LocalDate date, long watts) {
    Random random = new Random(seed * 1_000_003 + connector * 31L + date.toEpochDay() * 7919);
    List<Arrival> arrivals = new ArrayList<>();
    Instant end = date.plusDays(1).atStartOfDay(zone).toInstant();
    Instant at = next(random, date.atTime(LocalTime.MIN).atZone(zone).toInstant());
    while (at.isBefore(end)) {
      Arrival arrival = arrival(random, at);
      Instant leaves = at.plus(stay(arrival, watts)).plus(Duration.ofMinutes(5));
      if (leaves.isBefore(end)) {
        arrivals.add(arrival);
      }
      at = next(random, leaves);
    }
    return arrivals;
  }

  Arrival arrival(Random random, Instant at) {
    long wattHours = (long) (meanWattHours * (0.3 + 1.4 * random.nextDouble())) / speed;
    boolean lingers = random.nextInt(4) == 0;
    Duration parked = Duration.ofMinutes(lingers ? 10 + random.nextInt(80) : 0).dividedBy(speed);
    return new Arrival(at, random.nextInt(1 << 20), wattHours, parked);
  }

  /** When the next vehicle comes, by the rate of each hour it waits through. */
  Instant next(Random random, Instant after) {
    int day = hourly.stream().mapToInt(Integer::intValue).sum();
    double wanted = -Math.log(1 - random.nextDouble());
    Instant at = after;
    while (true) {
      int share = hourly.get(at.atZone(zone).getHour());
      double perMinute = (double) visitsPerDay * speed * share / day / 60;
      wanted -= perMinute;
      at = at.plusSeconds(60);
      if (wanted <= 0) {
        return at.minusSeconds(random.nextInt(60));
      }
    }
  }

  private static Duration stay(Arrival arrival, long watts) {
    return Duration.ofSeconds(arrival.wattHours() * 3600 / watts + 60).plus(arrival.parked());
  }
}
