package org.ecs.finance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;

/**
 * The days that a run invoices, the last one not included; where they begin and end is the
 * account's zone's business.
 */
public record Period(LocalDate from, LocalDate to) {

  /** Refuses, with PERIOD_WRONG, one that is empty. */
  public Period {
    if (!from.isBefore(to)) {
      throw new Refusal(Reason.PERIOD_WRONG, from + " to " + to);
    }
  }

  /** A calendar month. */
  public static Period month(java.time.YearMonth month) {
    return new Period(month.atDay(1), month.plusMonths(1).atDay(1));
  }

  Instant end(ZoneId zone) {
    return to.atStartOfDay(zone).toInstant();
  }

  LocalDate lastDay() {
    return to.minusDays(1);
  }
}
