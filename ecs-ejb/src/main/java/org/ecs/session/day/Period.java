package org.ecs.session.day;

import java.time.LocalDate;
import java.time.YearMonth;

/** Days from the first to the last, both within. */
public record Period(LocalDate first, LocalDate last) {

  /** So many days, the last of which is the one before. */
  public static Period before(LocalDate today, int days) {
    return new Period(today.minusDays(days), today.minusDays(1));
  }

  public static Period of(YearMonth month) {
    return new Period(month.atDay(1), month.atEndOfMonth());
  }
}
