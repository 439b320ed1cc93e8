package org.ecs.finance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.ecs.common.Money;

/** A monthly fee for some days: each day of a month costs the same share of it. */
final class Prorating {

  private Prorating() {}

  /**
   * The fee of some days, rounded once; 15 of the 30 days of a June at 9.99 cost 5.00.
   *
   * @param to the day after the last one
   */
  static Money of(Money monthly, LocalDate from, LocalDate to) {
    BigDecimal numerator = BigDecimal.ZERO;
    BigDecimal denominator = BigDecimal.ONE;
    LocalDate day = from;
    while (day.isBefore(to)) {
      YearMonth month = YearMonth.from(day);
      LocalDate next = month.plusMonths(1).atDay(1);
      LocalDate until = next.isBefore(to) ? next : to;
      BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(day, until));
      BigDecimal length = BigDecimal.valueOf(month.lengthOfMonth());
      numerator = numerator.multiply(length).add(days.multiply(denominator));
      denominator = denominator.multiply(length);
      day = until;
    }
    return Money.rounded(monthly.amount().multiply(numerator), denominator, monthly.currency());
  }
}
