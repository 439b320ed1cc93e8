package org.ecs.station;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.ecs.common.Caller;

/**
 * Stations seen but not registered, at most 1,000 of them: a flood of invented names cannot fill
 * the database.
 */
@Stateless
public class SeenStations {

  private static final int AT_MOST = 1000;

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;

  /** Notes that an unregistered station knocked. */
  public void note(String identity) {
    SeenStation seen = db.find(SeenStation.class, identity);
    String from = Caller.current().from();
    if (seen != null) {
      seen.again(clock.instant(), from);
    } else if (db.createQuery("select count(s) from SeenStation s", Long.class).getSingleResult()
        < AT_MOST) {
      db.persist(new SeenStation(identity, clock.instant(), from));
    }
  }

  /** The ones seen last come first. */
  public List<SeenRow> list() {
    return db.createQuery(
            "select new org.ecs.station.SeenRow(s.identity, s.firstSeenAt, s.lastSeenAt, s.fromWhere, s.times)"
                + " from SeenStation s order by s.lastSeenAt desc",
            SeenRow.class)
        .getResultList();
  }

  /** The station has been created: it is no stranger any more. */
  public void registered(String identity) {
    SeenStation seen = db.find(SeenStation.class, identity);
    if (seen != null) {
      db.remove(seen);
    }
  }
}
