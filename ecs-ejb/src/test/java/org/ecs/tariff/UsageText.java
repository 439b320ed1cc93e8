package org.ecs.tariff;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.ecs.common.Energy;
import org.ecs.common.Power;

/**
 * Reads a usage as the test tables write it, e.g. {@code reserve 30m, charge 2h 20kWh 11kW 16A,
 * park 40m} from {@code 2026-03-28T22:00 Europe/Helsinki}.
 */
final class UsageText {

  private final List<Segment> segments = new ArrayList<>();
  private Instant at;
  private Energy register = Energy.ofKilowattHours("1234.567");

  private UsageText(Instant start) {
    at = start;
  }

  static Usage usage(String start, String text) {
    ZoneId zone = ZoneId.of(start.split(" ")[1]);
    Instant instant = LocalDateTime.parse(start.split(" ")[0]).atZone(zone).toInstant();
    UsageText usage = new UsageText(instant);
    for (String segment : text.split(", ")) {
      usage.add(segment.trim().split(" "));
    }
    return new Usage(zone, usage.segments);
  }

  private void add(String[] words) {
    Duration length = TariffText.duration(words[1]);
    Instant to = at.plus(length);
    switch (words[0]) {
      case "reserve" -> segments.add(new Segment(at, to, State.RESERVATION, List.of()));
      case "park" -> segments.add(segment(to, State.PARKING, words));
      default -> segments.add(segment(to, State.CHARGING, words));
    }
    at = to;
  }

  private Segment segment(Instant to, State state, String[] words) {
    Power power = null;
    Long current = null;
    Energy end = register;
    for (int i = 2; i < words.length; i++) {
      if (words[i].endsWith("kWh")) {
        end = end.plus(Energy.ofKilowattHours(words[i].replace("kWh", "")));
      } else if (words[i].endsWith("kW")) {
        power = Power.ofKilowatts(words[i].replace("kW", ""));
      } else {
        current = Long.parseLong(words[i].replace("A", "")) * 1000;
      }
    }
    Reading first = new Reading(at, register, power, current);
    Reading last = new Reading(to, end, power, current);
    register = end;
    return new Segment(at, to, state, at.equals(to) ? List.of(first) : List.of(first, last));
  }
}
