package org.ecs.tariff;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.ecs.common.Energy;
import org.ecs.common.Power;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;

/**
 * What one session used, and when: an optional reservation, then the session without gaps, its
 * meter never falling. Anything else is refused with USAGE_UNRATEABLE.
 *
 * @param zone of the station, in which local times of tariffs are meant
 */
public record Usage(ZoneId zone, List<Segment> segments) {

  private static final Duration LONGEST = Duration.ofDays(366);
  private static final Energy MOST = new Energy(1_000_000_000);

  public Usage {
    segments = List.copyOf(segments);
    rateable(!segments.isEmpty(), "segments: none");
    Segment last = segments.get(0);
    for (int i = 1; i < segments.size(); i++) {
      follows(last, segments.get(i));
      last = segments.get(i);
    }
    Duration length = Duration.between(segments.get(0).from(), last.to());
    rateable(length.compareTo(LONGEST) <= 0, "end: more than 366 days after the start");
    rateable(energy(segments).compareTo(MOST) <= 0, "energy: above 1 GWh");
  }

  /**
   * A session as its meter tells it. Where the register stays equal between two readings, and the
   * earlier one measured no power or none at all, the car is PARKING, else CHARGING; a session that
   * has but its first and last reading is all CHARGING.
   *
   * @param readings in the order of time, the first at the start, the last at the end; of several
   *     at one instant the last counts (at the start: the first)
   */
  public static Usage of(ZoneId zone, Instant start, Instant end, List<Reading> readings) {
    rateable(!end.isBefore(start), "end: before the start");
    rateable(!readings.isEmpty(), "readings: none");
    List<Reading> points = onePerInstant(readings);
    rateable(points.get(0).at().equals(start), "readings: the first is not at the start");
    Reading last = points.get(points.size() - 1);
    rateable(last.at().equals(end), "readings: the last is not at the end");
    if (points.size() <= 2) {
      return new Usage(zone, List.of(new Segment(start, end, State.CHARGING, points)));
    }
    return new Usage(zone, segmentsOf(points));
  }

  /** A reservation that expired: nobody came. */
  public static Usage expiredReservation(ZoneId zone, Instant from, Instant to) {
    return new Usage(zone, List.of(new Segment(from, to, State.RESERVATION, List.of())));
  }

  /** This session, with the reservation that it used; at most up to the session's start. */
  public Usage reserved(Instant from, Instant to) {
    List<Segment> all = new ArrayList<>(segments.size() + 1);
    all.add(new Segment(from, to, State.RESERVATION, List.of()));
    all.addAll(segments);
    return new Usage(zone, all);
  }

  Instant start() {
    return segments.get(0).from();
  }

  /** Whether nothing but the reservation ever happened. */
  boolean isExpired() {
    return segments.get(segments.size() - 1).state() == State.RESERVATION;
  }

  private static List<Reading> onePerInstant(List<Reading> readings) {
    List<Reading> points = new ArrayList<>(readings.size());
    for (Reading reading : readings) {
      int last = points.size() - 1;
      if (last < 0 || !points.get(last).at().equals(reading.at())) {
        points.add(reading);
      } else if (last > 0) {
        points.set(last, reading);
      }
    }
    Energy end = readings.get(readings.size() - 1).register();
    rateable(points.size() > 1 || points.get(0).register().equals(end), "energy: in no time");
    return points;
  }

  private static List<Segment> segmentsOf(List<Reading> points) {
    List<Segment> segments = new ArrayList<>(4);
    int from = 0;
    for (int i = 1; i < points.size(); i++) {
      State state = stateAfter(points, i - 1);
      if (i == points.size() - 1 || stateAfter(points, i) != state) {
        List<Reading> part = points.subList(from, i + 1);
        segments.add(new Segment(points.get(from).at(), points.get(i).at(), state, part));
        from = i;
      }
    }
    return segments;
  }

  private static State stateAfter(List<Reading> points, int i) {
    Power power = points.get(i).power();
    boolean grows = !points.get(i + 1).register().equals(points.get(i).register());
    return grows || (power != null && power.watts() != 0) ? State.CHARGING : State.PARKING;
  }

  private static void follows(Segment last, Segment next) {
    rateable(next.state() != State.RESERVATION, "reservation: not before the session");
    if (last.state() == State.RESERVATION) {
      rateable(!next.from().isBefore(last.to()), "reservation: ends after the session's start");
    } else {
      rateable(next.from().equals(last.to()), "segments: a gap or an overlap");
      rateable(next.firstRegister().equals(last.lastRegister()), "register: jumps");
    }
  }

  private static Energy energy(List<Segment> segments) {
    Segment last = segments.get(segments.size() - 1);
    if (last.state() == State.RESERVATION) {
      return Energy.ZERO;
    }
    Segment first =
        segments.get(0).state() == State.RESERVATION ? segments.get(1) : segments.get(0);
    return last.lastRegister().minus(first.firstRegister());
  }

  static void rateable(boolean holds, String why) {
    if (!holds) {
      throw unrateable(why);
    }
  }

  static Refusal unrateable(String why) {
    return new Refusal(Reason.USAGE_UNRATEABLE, why);
  }
}
