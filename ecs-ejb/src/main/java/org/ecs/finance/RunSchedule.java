package org.ecs.finance;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.common.Caller;

/** Starts the run of the month before, on a day of the month and after it; on 0 never. */
@Stateless
public class RunSchedule {

  @Inject private Clock clock;
  @Inject private Seller seller;
  @Inject private InvoiceRuns runs;

  @Inject
  @ConfigProperty(name = "ecs.invoicing.day", defaultValue = "0")
  private int day;

  /** Each hour: a server that was down on the day makes it good. */
  @Schedule(hour = "*", minute = "7", persistent = false)
  public void startIfDue() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), seller.zone());
    if (day > 0 && today.getDayOfMonth() >= Math.min(day, today.lengthOfMonth())) {
      Period lastMonth = Period.month(YearMonth.from(today).minusMonths(1));
      new Caller("schedule", "local").call(() -> runs.start(lastMonth));
    }
  }
}
