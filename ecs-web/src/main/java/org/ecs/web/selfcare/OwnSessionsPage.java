package org.ecs.web.selfcare;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import org.ecs.common.Slice;
import org.ecs.session.SessionFilter;
import org.ecs.session.SessionLists;
import org.ecs.session.SessionRow;
import org.ecs.session.UsageOfAccount;
import org.ecs.web.Asked;
import org.ecs.web.Language;
import org.ecs.web.Listing;
import org.jspecify.annotations.Nullable;

/** The subscriber's own sessions, the newest first, and a year of use by month. */
@Named
@RequestScoped
public class OwnSessionsPage {

  private static final int SIZE = 20;
  private static final int MONTHS = 12;

  @Inject private Me me;
  @Inject private SessionLists sessions;
  @Inject private UsageOfAccount usage;
  @Inject private Asked asked;
  @Inject private Language language;
  @Inject private Clock clock;

  private @Nullable Listing<SessionRow> list;
  private @Nullable UsageChart chart;

  public Listing<SessionRow> getList() {
    if (list == null) {
      list = Listing.of(asked.page(), SIZE, this::find);
    }
    return list;
  }

  public UsageChart getChart() {
    if (chart == null) {
      ZoneId zone = me.getAccount().zone();
      YearMonth now = YearMonth.from(clock.instant().atZone(zone));
      chart = UsageChart.of(usage.months(me.id(), now, MONTHS, zone), language.getLocale());
    }
    return chart;
  }

  public boolean isFiltered() {
    return !asked.text("from").isEmpty() || !asked.text("to").isEmpty();
  }

  /** Used by the export too. */
  public Slice<SessionRow> find(int first, int atMost) {
    ZoneId zone = me.getAccount().zone();
    var filter =
        new SessionFilter(
            null, me.id(), null, null, asked.day("from", 0, zone), asked.day("to", 1, zone));
    return sessions.find(filter, first, atMost);
  }
}
