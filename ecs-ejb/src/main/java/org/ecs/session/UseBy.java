package org.ecs.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/** What use is summed by: days and months of the account's zone, or stations. */
public enum UseBy {
  DAY,
  MONTH,
  STATION;

  String key(Instant start, String station, ZoneId zone) {
    return switch (this) {
      case DAY -> LocalDate.ofInstant(start, zone).toString();
      case MONTH -> YearMonth.from(start.atZone(zone)).toString();
      case STATION -> station;
    };
  }
}
