package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ecs.common.Audit;
import org.ecs.session.SessionFilter;
import org.ecs.session.SessionId;
import org.ecs.session.SessionLists;
import org.ecs.session.SessionRow;
import org.ecs.session.SessionState;
import org.ecs.session.UnmatchedStopRow;
import org.ecs.session.UnmatchedStops;
import org.ecs.web.Asked;
import org.ecs.web.Attempt;
import org.ecs.web.Staff;
import org.jspecify.annotations.Nullable;

/** One stop that ended no session, the sessions that it could have meant, and what is decided. */
@Named
@RequestScoped
public class UnmatchedStopPage {

  private static final int ROWS = 20;

  @Inject private UnmatchedStops stops;
  @Inject private SessionLists sessions;
  @Inject private Audit audit;
  @Inject private Asked asked;
  @Inject private Attempt attempt;
  @Inject private Staff staff;

  private @Nullable UnmatchedStopRow stop;
  private @Nullable List<SessionRow> running;
  private @Nullable Long session;
  private String why = "";

  /** Refuses a stop that is not there before anything is drawn. */
  public void load() {
    getStop();
  }

  public UnmatchedStopRow getStop() {
    if (stop == null) {
      stop = stops.get(asked.number("id"));
    }
    return stop;
  }

  /** What runs at its station. */
  public List<SessionRow> getRunning() {
    if (running == null) {
      var filter =
          new SessionFilter(getStop().stationId(), null, SessionState.RUNNING, null, null, null);
      running = sessions.find(filter, 0, ROWS).rows();
    }
    return running;
  }

  public List<Audit.Row> getAudit() {
    return audit.about(Long.toString(getStop().id()), ROWS).stream()
        .filter(entry -> entry.what().startsWith("stop."))
        .toList();
  }

  public void use() {
    long chosen = session == null ? 0 : session;
    attempt.perform(
        staff.isReviewsSessions(),
        "doneUseStop",
        () -> stops.use(getStop().id(), new SessionId(chosen), why));
  }

  public void dismiss() {
    attempt.perform(
        staff.isReviewsSessions(), "doneDismissStop", () -> stops.dismiss(getStop().id(), why));
  }

  public @Nullable Long getSession() {
    return session;
  }

  public void setSession(@Nullable Long session) {
    this.session = session;
  }

  public String getWhy() {
    return why;
  }

  public void setWhy(String why) {
    this.why = why;
  }
}
