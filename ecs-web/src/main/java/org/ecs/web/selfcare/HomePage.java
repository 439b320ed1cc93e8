package org.ecs.web.selfcare;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.ecs.session.LiveSession;
import org.ecs.session.PartOfUse;
import org.ecs.session.SessionFilter;
import org.ecs.session.SessionLists;
import org.ecs.session.SessionRow;
import org.ecs.session.SessionState;
import org.ecs.session.UsageOfAccount;
import org.jspecify.annotations.Nullable;

/** Everything at a glance: what runs now and costs so far, what is owed or left, what was last. */
@Named
@RequestScoped
public class HomePage {

  private static final int LAST = 5;

  @Inject private Me me;
  @Inject private UsageOfAccount usage;
  @Inject private SessionLists sessions;
  @Inject private Clock clock;

  private @Nullable List<LiveSession> running;
  private @Nullable List<SessionRow> last;

  public List<LiveSession> getRunning() {
    if (running == null) {
      running = usage.running(me.id());
    }
    return running;
  }

  public List<SessionRow> getLast() {
    if (last == null) {
      var ended = new SessionFilter(null, me.id(), SessionState.ENDED, null, null, null);
      last = sessions.find(ended, 0, LAST).rows();
    }
    return last;
  }

  public PartOfUse getThisMonth() {
    var zone = me.getAccount().zone();
    return usage.months(me.id(), YearMonth.from(clock.instant().atZone(zone)), 1, zone).get(0);
  }
}
