package org.ecs.station;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.ecs.common.Audit;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.jspecify.annotations.Nullable;

/** What becomes of a station between its creation and its end, beside being open or not. */
@Stateless
public class StationLife {

  private static final int MOST_CONNECTORS = 20;

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Audit audit;
  @Inject private Stations stations;
  @Inject private Sites sites;
  @Inject private Registry registry;
  @Inject private StationSecurity security;
  @Inject private Event<StationChanged> changed;
  @Inject private Event<StationTestStarted> testStarted;

  /**
   * Changes what is said of a station. Refuses with STATION_STATE_WRONG one that is retired, and
   * other connectors for one that is active.
   */
  public StationRow update(String identity, StationUpdate asked) {
    Station station = registry.get(identity);
    StationRow before = stations.get(identity);
    Site site = asked.site() == null ? station.site() : sites.siteFor(asked.site());
    station.describe(Objects.requireNonNullElse(asked.name(), before.name()), site);
    List<NewStation.NewConnector> plugs = asked.connectors();
    if (plugs != null) {
      fit(station, plugs);
    }
    if (asked.securityProfile() != null) {
      security.require(identity, asked.securityProfile(), "");
    }
    StationRow after = changed(station, identity);
    audit.note("station.update", identity, difference(before, after, plugs));
    return after;
  }

  private static void fit(Station station, List<NewStation.NewConnector> plugs) {
    if (plugs.isEmpty() || plugs.size() > MOST_CONNECTORS) {
      throw new Refusal(Reason.REQUEST_MALFORMED, "1 to " + MOST_CONNECTORS + " connectors");
    }
    station.fit(plugs);
  }

  /** A new password, which is told this once; whoever is connected by the old one is cut off. */
  public Stations.Created renewKey(String identity) {
    Station station = registry.get(identity);
    String key = StationKey.generated();
    station.renewKey(StationKey.hash(key), clock.instant());
    audit.note("station.renew-key", identity, "");
    return new Stations.Created(changed(station, identity), key);
  }

  /**
   * From now on TEST cards charge here, and only they, until a session of theirs has ended well.
   * Refuses an active station: it is taken out of service first.
   */
  public StationRow startTest(String identity) {
    Station station = registry.get(identity);
    station.startTest(clock.instant());
    audit.note("station.start-test", identity, "");
    StationRow row = changed(station, identity);
    testStarted.fire(new StationTestStarted(row.id()));
    return row;
  }

  /** Who brings it into service: a sign-in name; null: nobody in particular. */
  public StationRow assign(String identity, @Nullable String engineer) {
    Station station = registry.get(identity);
    station.commissionedBy(engineer);
    audit.note("station.assign", identity, String.valueOf(engineer));
    return changed(station, identity);
  }

  /** The field engineer's work is done. Refuses a station that has not been tested. */
  public StationRow fieldDone(String identity, String remark) {
    Station station = registry.get(identity);
    station.fieldDone(clock.instant());
    audit.note("station.field-done", identity, remark);
    return changed(station, identity);
  }

  /**
   * For good: its connection is closed and it is let in no more; sessions and history stay. Refuses
   * an active station: it is taken out of service first, so that what runs there can end.
   */
  public StationRow retire(String identity, String why) {
    Station station = registry.get(identity);
    station.retire(why, clock.instant());
    audit.note("station.retire", identity, why);
    return changed(station, identity);
  }

  /** Refuses with STATION_KEY_MALFORMED what is not the station's password. */
  public void mustBeKey(String identity, String key) {
    if (!registry.get(identity).access().isKey(key)) {
      throw new Refusal(Reason.STATION_KEY_MALFORMED, identity);
    }
  }

  public StationCourse course(StationId id) {
    return db.createQuery(
            "select new org.ecs.station.StationCourse(s.underTestSince, s.closedBecause,"
                + " s.engineer, s.clockBehindMs, s.oddConnector, s.fieldDoneAt) from Station s"
                + " where s.id = :id",
            StationCourse.class)
        .setParameter("id", id.value())
        .getSingleResult();
  }

  private StationRow changed(Station station, String identity) {
    db.flush();
    changed.fire(new StationChanged(new StationId(station.id())));
    return stations.get(identity);
  }

  private static String difference(
      StationRow before, StationRow after, @Nullable List<NewStation.NewConnector> plugs) {
    String name = before.name().equals(after.name()) ? "" : "name " + after.name() + " ";
    String site =
        before.siteName().equals(after.siteName()) ? "" : "site " + after.siteName() + " ";
    return (name + site + (plugs == null ? "" : "connectors " + plugs.size())).strip();
  }
}
