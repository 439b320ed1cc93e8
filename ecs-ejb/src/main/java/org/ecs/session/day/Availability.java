package org.ecs.session.day;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecs.station.Moment;

/**
 * How long a station was available on a day, of the seconds of which it is known how it was: from
 * its first connection on. Example: connected all day, a connector faulted from 12:00 to 18:00:
 * 64,800 of 86,400 s, one error.
 */
record Availability(long measured, long available, Map<String, Integer> errors) {

  /**
   * @param history in its order, beginning with how it was before the day
   */
  static Availability of(Span day, List<Moment> history) {
    Map<Integer, Boolean> down = new HashMap<>();
    Map<String, Integer> errors = new TreeMap<>();
    Instant at = day.from();
    long measured = 0;
    long available = 0;
    for (Moment moment : history) {
      Instant next = day.within(moment.at());
      long seconds = day.overlap(at, next);
      measured += known(down) ? seconds : 0;
      available += up(down) ? seconds : 0;
      at = next;
      down.put(moment.connector(), moment.isDown());
      if (moment.errorCode() != null && !moment.at().isBefore(day.from())) {
        errors.merge(moment.errorCode(), 1, Integer::sum);
      }
    }
    long rest = day.overlap(at, day.to());
    return new Availability(
        measured + (known(down) ? rest : 0), available + (up(down) ? rest : 0), errors);
  }

  private static boolean known(Map<Integer, Boolean> down) {
    return down.containsKey(Moment.CONNECTION);
  }

  private static boolean up(Map<Integer, Boolean> down) {
    return known(down) && down.values().stream().noneMatch(each -> each);
  }
}
