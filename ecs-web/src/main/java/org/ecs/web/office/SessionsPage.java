package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import org.ecs.common.Refusal;
import org.ecs.common.Slice;
import org.ecs.session.RatingState;
import org.ecs.session.SessionFilter;
import org.ecs.session.SessionLists;
import org.ecs.session.SessionRow;
import org.ecs.session.SessionState;
import org.ecs.station.StationId;
import org.ecs.station.Stations;
import org.ecs.web.Asked;
import org.ecs.web.Listing;
import org.jspecify.annotations.Nullable;

/** All sessions, the newest first: filtered, a page at a time. */
@Named
@RequestScoped
public class SessionsPage {

  private static final int SIZE = 25;
  private static final StationId NONE = new StationId(-1);

  @Inject private SessionLists sessions;
  @Inject private Stations stations;
  @Inject private Asked asked;
  @Inject private OverviewPage overview;

  private @Nullable Listing<SessionRow> list;

  public SessionFilter getFilter() {
    ZoneId zone = overview.getZone();
    return new SessionFilter(
        asked.text("station").isEmpty() ? null : station(),
        null,
        asked.one(SessionState.class, "state"),
        asked.one(RatingState.class, "rating"),
        asked.day("from", 0, zone),
        asked.day("to", 1, zone));
  }

  public Listing<SessionRow> getList() {
    if (list == null) {
      list = Listing.of(asked.page(), SIZE, this::find);
    }
    return list;
  }

  public SessionState[] getStates() {
    return SessionState.values();
  }

  public RatingState[] getRatingStates() {
    return RatingState.values();
  }

  /** Used by the export too. */
  public Slice<SessionRow> find(int first, int atMost) {
    return sessions.find(getFilter(), first, atMost);
  }

  private StationId station() {
    try {
      return stations.get(asked.text("station")).id();
    } catch (Refusal unknown) {
      return NONE;
    }
  }
}
