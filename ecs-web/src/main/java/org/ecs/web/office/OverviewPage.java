package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.billing.BillDataRecords;
import org.ecs.common.Money;
import org.ecs.session.LiveSession;
import org.ecs.session.ReviewState;
import org.ecs.session.SessionLists;
import org.ecs.session.UnmatchedStops;
import org.ecs.station.SeenStations;
import org.ecs.station.StationCondition;
import org.ecs.station.StationFilter;
import org.ecs.station.StationLists;
import org.ecs.station.StationOnBoard;
import org.ecs.web.Asked;
import org.ecs.web.Listing;
import org.jspecify.annotations.Nullable;

/** What needs somebody now, what runs, and whether the stations are up. */
@Named
@RequestScoped
public class OverviewPage {

  private static final int RUNNING = 8;
  private static final int STATIONS = 15;

  @Inject private SessionLists sessions;
  @Inject private StationLists stations;
  @Inject private SeenStations strangers;
  @Inject private UnmatchedStops stops;
  @Inject private BillDataRecords records;
  @Inject private Asked asked;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "ecs.office.zone")
  private Optional<ZoneId> configured;

  private StationLists.@Nullable Figures figures;
  private SessionLists.@Nullable Attention attention;
  private SessionLists.@Nullable Figures today;
  private long unmatched = -1;
  private @Nullable Listing<LiveSession> running;
  private @Nullable Listing<StationOnBoard> board;

  /** The zone of the operator's day. */
  public ZoneId getZone() {
    return configured.orElse(ZoneId.systemDefault());
  }

  public Instant getNow() {
    return clock.instant();
  }

  public LocalDate getDay() {
    return LocalDate.ofInstant(getNow(), getZone());
  }

  public StationLists.Figures getFigures() {
    if (figures == null) {
      figures = stations.figures();
    }
    return figures;
  }

  public SessionLists.Attention getAttention() {
    if (attention == null) {
      attention = sessions.attention();
    }
    return attention;
  }

  public SessionLists.Figures getToday() {
    if (today == null) {
      today = sessions.figures(midnight().toInstant(), midnight().plusDays(1).toInstant());
    }
    return today;
  }

  /** In each currency. */
  public List<Money> getRevenue() {
    return records.grossBetween(midnight().toInstant(), midnight().plusDays(1).toInstant());
  }

  /** Stops that ended no session and wait for a decision. */
  public long getUnmatched() {
    if (unmatched < 0) {
      unmatched = stops.count(ReviewState.OPEN);
    }
    return unmatched;
  }

  public int getSeen() {
    return strangers.list().size();
  }

  /** Nothing needs anybody. */
  public boolean isCalm() {
    return getFigures().faulted() + getFigures().offline() + getSeen() == 0
        && getUnmatched() == 0
        && getAttention().suspect() + getAttention().unrated() == 0;
  }

  public Listing<LiveSession> getRunning() {
    if (running == null) {
      running = Listing.of(1, RUNNING, sessions::running);
    }
    return running;
  }

  public @Nullable StationCondition getCondition() {
    return asked.one(StationCondition.class, "condition");
  }

  public Listing<StationOnBoard> getBoard() {
    if (board == null) {
      var filter =
          new StationFilter(asked.text("q"), getCondition(), null, StationFilter.Order.ATTENTION);
      board =
          Listing.of(
              asked.page(), STATIONS, (first, atMost) -> stations.find(filter, first, atMost));
    }
    return board;
  }

  private ZonedDateTime midnight() {
    return getDay().atStartOfDay(getZone());
  }
}
