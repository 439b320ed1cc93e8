package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ecs.billing.BillDataRecordRow;
import org.ecs.billing.BillDataRecords;
import org.ecs.common.Audit;
import org.ecs.session.LiveSession;
import org.ecs.session.RatingState;
import org.ecs.session.Reviews;
import org.ecs.session.SessionDetail;
import org.ecs.session.SessionId;
import org.ecs.session.SessionLists;
import org.ecs.session.SessionRow;
import org.ecs.session.SessionState;
import org.ecs.session.Sessions;
import org.ecs.tariff.Explanation;
import org.ecs.web.Asked;
import org.ecs.web.Attempt;
import org.ecs.web.Language;
import org.ecs.web.SessionChart;
import org.ecs.web.Staff;
import org.jspecify.annotations.Nullable;

/** One session: what happened, when by which clock, and how its price came about. */
@Named
@RequestScoped
public class SessionPage {

  private static final int ROWS = 20;

  @Inject private SessionLists lists;
  @Inject private Sessions sessions;
  @Inject private Reviews reviews;
  @Inject private BillDataRecords records;
  @Inject private Audit audit;
  @Inject private Asked asked;
  @Inject private Attempt attempt;
  @Inject private Staff staff;
  @Inject private Language language;

  private @Nullable LiveSession live;
  private @Nullable SessionDetail detail;
  private @Nullable SessionChart chart;
  private @Nullable BillDataRecordRow bill;
  private String why = "";

  /** Refuses a session that is not there before anything is drawn. */
  public void load() {
    getLive();
  }

  public LiveSession getLive() {
    if (live == null) {
      live = lists.live(id());
      bill = records.of(id()).orElse(null);
    }
    return live;
  }

  public SessionRow getRow() {
    return getLive().session();
  }

  public SessionDetail getDetail() {
    if (detail == null) {
      detail = lists.detail(id());
    }
    return detail;
  }

  public SessionChart getChart() {
    if (chart == null) {
      chart = SessionChart.of(getRow(), lists.readings(id()), language.getLocale());
    }
    return chart;
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

  /** The keys of their texts. */
  public List<String> getSuspicions() {
    String found = getRow().suspicions();
    return found == null ? List.of() : Arrays.asList(found.split(" "));
  }

  public List<Audit.Row> getAudit() {
    return Stream.of(id().toString())
        .flatMap(subject -> audit.about(subject, ROWS).stream())
        .filter(entry -> entry.what().startsWith("session."))
        .toList();
  }

  public boolean isRunning() {
    return getRow().state() == SessionState.RUNNING;
  }

  public boolean isSuspect() {
    return getRow().ratingState() == RatingState.SUSPECT;
  }

  public void stop() {
    attempt.perform(staff.isStopsSessions(), "doneCommand", () -> sessions.requestStop(id()));
  }

  public void approve() {
    attempt.perform(staff.isReviewsSessions(), "doneApprove", () -> reviews.approve(id(), why));
  }

  public void reject() {
    attempt.perform(staff.isReviewsSessions(), "doneReject", () -> reviews.reject(id(), why));
  }

  private SessionId id() {
    return new SessionId(asked.number("id"));
  }

  public String getWhy() {
    return why;
  }

  public void setWhy(String why) {
    this.why = why;
  }
}
