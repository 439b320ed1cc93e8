package org.ecs.simulator.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.ecs.simulator.PowerProfile;
import org.ecs.simulator.Station;
import org.ecs.simulator.StationClock;
import org.ecs.simulator.StationSetup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Stations that live a believable life: their past first, if asked, then in real time. */
@Command(
    name = "fleet",
    description =
        "A fleet with a plan, until it is stopped. Of four stations or more one has a faulty"
            + " connector, of five or more one loses its line now and then.",
    mixinStandardHelpOptions = true)
final class FleetCommand implements Callable<Integer> {

  private static final Duration AWAY = Duration.ofMinutes(20);

  @Mixin private Target target = new Target();

  @Option(names = "--stations", defaultValue = "5", description = "(${DEFAULT-VALUE})")
  private int stations;

  @Option(names = "--connectors", defaultValue = "2", description = "of each (${DEFAULT-VALUE})")
  private int connectors;

  @Option(names = "--cards", defaultValue = "50", description = "(${DEFAULT-VALUE})")
  private int cards;

  @Option(
      names = "--power",
      split = ",",
      defaultValue = "11000,22000,22000,11000,50000",
      description = "in W, taken in turn by the stations (${DEFAULT-VALUE})")
  private List<Long> power = List.of();

  @Option(
      names = "--hourly",
      split = ",",
      defaultValue = FleetPlan.USUAL_DAY,
      description = "the share of a day's visits by hour (${DEFAULT-VALUE})")
  private List<Integer> hourly = List.of();

  @Option(
      names = "--visits",
      defaultValue = "4",
      description = "a day and connector (${DEFAULT-VALUE})")
  private int visits;

  @Option(names = "--mean-kwh", defaultValue = "18", description = "(${DEFAULT-VALUE})")
  private long meanKwh;

  @Option(
      names = "--speed",
      defaultValue = "1",
      description = "vehicles come so many times more often, each for less (${DEFAULT-VALUE})")
  private int speed;

  @Option(names = "--history", description = "days before today to send first")
  private int history;

  @Option(names = "--zone", defaultValue = "Europe/Helsinki", description = "(${DEFAULT-VALUE})")
  private ZoneId zone = ZoneId.of("UTC");

  @Option(names = "--seed", defaultValue = "1", description = "(${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--meter-interval",
      defaultValue = "10",
      description = "seconds between meter values (${DEFAULT-VALUE})")
  private int meterInterval;

  @Override
  public Integer call() throws InterruptedException {
    Crowd crowd = new Crowd(target, cards, stations * connectors);
    if (history > 0) {
      sendHistory(crowd);
    }
    FleetPlan plan = plan(speed);
    List<Station> fleet = IntStream.range(0, stations).mapToObj(this::goLive).toList();
    List<Bay> bays = new ArrayList<>();
    for (int i = 0; i < stations; i++) {
      for (int connector = 1; connector <= connectors; connector++) {
        boolean faulty = i == 3 && connector == connectors;
        if (faulty) {
          fleet.get(i).fault(connector, "GroundFailure");
        } else {
          bays.add(new Bay(plan, crowd, fleet.get(i), connector, i * connectors + connector - 1));
        }
      }
    }
    Runtime.getRuntime().addShutdownHook(new Thread(() -> bays.forEach(Bay::clear)));
    bays.forEach(bay -> new Thread(bay, "bay").start());
    System.err.println(stations + " stations are live; stop with Ctrl-C");
    comeAndGo(fleet);
    return 0;
  }

  private FleetPlan plan(int speedUp) {
    return new FleetPlan(seed, zone, hourly, visits, meanKwh * 1000, speedUp);
  }

  private void sendHistory(Crowd crowd) {
    History past = new History(plan(1), crowd);
    LocalDate today = StationClock.real().now().atZone(zone).toLocalDate();
    int sessions =
        IntStream.range(0, stations)
            .map(
                i -> past.send(setup(i), i * connectors, watts(i), today.minusDays(history), today))
            .sum();
    System.err.println(sessions + " past sessions delivered");
  }

  private Station goLive(int number) {
    StationClock clock = StationClock.real();
    Instant now = clock.now();
    Station station = setup(number).clock(clock).meter(Meter.at(now)).persistent().connect();
    station.configuration().set("MeterValueSampleInterval", Integer.toString(meterInterval));
    station.boot();
    return station;
  }

  private StationSetup setup(int number) {
    return target
        .station(number)
        .connectors(connectors)
        .power(PowerProfile.constant(watts(number)));
  }

  private long watts(int number) {
    return power.get(number % power.size());
  }

  /** The fifth station is out of touch for twenty minutes of each hour, and tells it afterwards. */
  private static void comeAndGo(List<Station> fleet) throws InterruptedException {
    while (true) {
      Thread.sleep(AWAY.toMillis() / 20);
      if (fleet.size() >= 5) {
        fleet.get(4).goOffline();
        Thread.sleep(AWAY.toMillis());
        fleet.get(4).goOnline();
      }
      Thread.sleep(AWAY.toMillis() * 2);
    }
  }
}
