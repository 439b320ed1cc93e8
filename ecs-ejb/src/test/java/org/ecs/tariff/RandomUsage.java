package org.ecs.tariff;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ecs.common.Energy;
import org.ecs.common.Power;

/** Sessions and tariffs as they may come, the same for the same seed. */
final class RandomUsage {

  private static final String[] ZONES = {"Europe/Helsinki", "Europe/Berlin", "Asia/Kolkata", "UTC"};
  private static final String[] WHEN = {
    "",
    "",
    " if 22:00-06:00",
    " if SATURDAY,SUNDAY",
    " if >=5kWh",
    " if >=5kWh <17kWh",
    " if >=1h",
    " if <7h30m",
    " if >=11kW",
    " if <20A",
    " if 06:30-00:00 >=2kWh"
  };

  private final Random random;

  RandomUsage(long seed) {
    random = new Random(seed);
  }

  /** Starts near a change of the clock; a whole number of Wh in every second. */
  List<Reading> readings() {
    Instant at = Instant.parse("2026-10-24T00:00:00Z").plusSeconds(random.nextInt(200_000));
    long register = random.nextInt(1_000_000);
    List<Reading> readings = new ArrayList<>();
    int count = 2 + random.nextInt(9);
    for (int i = 0; i < count; i++) {
      Power power = random.nextInt(4) == 0 ? new Power(1 + random.nextInt(22_000)) : null;
      Long current = random.nextBoolean() ? (long) random.nextInt(32_000) : null;
      readings.add(new Reading(at, new Energy(register), power, current));
      int seconds = 1 + random.nextInt(15_000);
      at = at.plusSeconds(seconds);
      register += (long) seconds * random.nextInt(4);
    }
    return readings;
  }

  /** One more reading on the straight line between two others, at a random second. */
  List<Reading> split(List<Reading> readings) {
    List<Reading> more = new ArrayList<>(readings);
    int i = random.nextInt(readings.size() - 1);
    Reading first = readings.get(i);
    Reading next = readings.get(i + 1);
    long seconds = next.at().getEpochSecond() - first.at().getEpochSecond();
    if (seconds > 1) {
      long offset = 1 + random.nextLong(seconds - 1);
      long grown = next.register().minus(first.register()).wattHours() / seconds * offset;
      Energy register = new Energy(first.register().wattHours() + grown);
      Instant at = first.at().plusSeconds(offset);
      more.add(i + 1, new Reading(at, register, first.power(), first.milliamperes()));
    }
    return more;
  }

  ZoneId zone() {
    return ZoneId.of(ZONES[random.nextInt(ZONES.length)]);
  }

  TariffTerms tariff(TaxMode mode, boolean stepped) {
    StringBuilder text = new StringBuilder("EUR " + mode + " 25.5");
    int elements = 1 + random.nextInt(4);
    for (int i = 0; i < elements; i++) {
      text.append(" | energy ").append(price()).append(step(stepped, 500));
      text.append(" + time ").append(price()).append(step(stepped, 900));
      text.append(" + parking ").append(price()).append(step(stepped, 900)).append(" grace 10m");
      text.append(random.nextBoolean() ? " + flat " + price() : "");
      text.append(WHEN[random.nextInt(WHEN.length)]);
    }
    return TariffText.tariff(text.toString());
  }

  static Usage usage(ZoneId zone, List<Reading> readings) {
    return Usage.of(zone, readings.get(0).at(), readings.get(readings.size() - 1).at(), readings);
  }

  private String price() {
    return random.nextInt(4) == 0 ? "0" : "0." + (1 + random.nextInt(999_999));
  }

  private String step(boolean stepped, int most) {
    return stepped ? " step " + (1 + random.nextInt(most)) : "";
  }
}
