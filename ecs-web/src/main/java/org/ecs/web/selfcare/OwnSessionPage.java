package org.ecs.web.selfcare;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ecs.billing.BillDataRecordRow;
import org.ecs.billing.BillDataRecords;
import org.ecs.session.LiveSession;
import org.ecs.session.SessionId;
import org.ecs.session.SessionLists;
import org.ecs.session.SessionRow;
import org.ecs.session.SessionState;
import org.ecs.session.UsageOfAccount;
import org.ecs.tariff.Explanation;
import org.ecs.web.Asked;
import org.ecs.web.Language;
import org.ecs.web.SessionChart;
import org.jspecify.annotations.Nullable;

/** One of the subscriber's own sessions: what it used, and why it costs what it costs. */
@Named
@RequestScoped
public class OwnSessionPage {

  @Inject private Me me;
  @Inject private UsageOfAccount usage;
  @Inject private SessionLists lists;
  @Inject private BillDataRecords records;
  @Inject private Asked asked;
  @Inject private Language language;

  private @Nullable LiveSession live;
  private @Nullable BillDataRecordRow bill;
  private @Nullable SessionChart chart;

  /** Refuses, before anything is drawn, a session that is not there or not the subscriber's. */
  public void load() {
    getLive();
  }

  public LiveSession getLive() {
    if (live == null) {
      SessionId id = new SessionId(asked.number("id"));
      live = usage.session(me.id(), id);
      bill = records.of(id).orElse(null);
    }
    return live;
  }

  public SessionRow getRow() {
    return getLive().session();
  }

  public boolean isRunning() {
    return getRow().state() == SessionState.RUNNING;
  }

  public @Nullable BillDataRecordRow getBill() {
    getLive();
    return bill;
  }

  public List<String> getExplanation() {
    BillDataRecordRow record = getBill();
    return record == null
        ? List.of()
        : Explanation.of(record.charge(), record.zone(), language.getLocale());
  }

  public SessionChart getChart() {
    if (chart == null) {
      SessionRow row = getRow();
      chart = SessionChart.of(row, lists.readings(row.id()), language.getLocale());
    }
    return chart;
  }
}
