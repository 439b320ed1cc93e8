package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Objects;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.finance.InvoiceRuns;
import org.ecs.finance.Period;
import org.ecs.finance.RunLists;
import org.ecs.finance.RunRow;
import org.ecs.web.Asked;
import org.ecs.web.Attempt;
import org.ecs.web.Listing;
import org.ecs.web.Staff;
import org.jspecify.annotations.Nullable;

/** Invoice runs, the newest first, and the start of one. */
@Named
@RequestScoped
public class InvoiceRunsPage {

  private static final int SIZE = 24;

  @Inject private RunLists lists;
  @Inject private InvoiceRuns runs;
  @Inject private OverviewPage overview;
  @Inject private Asked asked;
  @Inject private Attempt attempt;
  @Inject private Staff staff;
  @Inject private Clock clock;

  private @Nullable Listing<RunRow> list;
  private @Nullable String month;

  public Listing<RunRow> getList() {
    if (list == null) {
      list = Listing.of(asked.page(), SIZE, lists::find);
    }
    return list;
  }

  public void start() {
    attempt.perform(staff.isInvoices(), "doneRunStart", () -> runs.start(Period.month(chosen())));
  }

  private YearMonth chosen() {
    try {
      return YearMonth.parse(getMonth());
    } catch (DateTimeException odd) {
      throw new Refusal(Reason.PERIOD_WRONG, getMonth());
    }
  }

  /** As yyyy-MM; until somebody chooses, the month that is over. */
  public String getMonth() {
    return month == null
        ? YearMonth.from(clock.instant().atZone(overview.getZone())).minusMonths(1).toString()
        : month;
  }

  public void setMonth(@Nullable String month) {
    this.month = Objects.requireNonNullElse(month, "");
  }
}
