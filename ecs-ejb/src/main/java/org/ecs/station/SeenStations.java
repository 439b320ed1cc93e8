package org.ecs.station;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.ecs.common.Audit;
import org.ecs.common.Caller;
import org.ecs.common.Like;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.common.Slice;
import org.jspecify.annotations.Nullable;

/**
 * Stations seen but not registered, at most 1,000 of them: a flood of invented names cannot fill
 * the database.
 */
@Stateless
public class SeenStations {

  private static final int AT_MOST = 1000;

  private static final String MATCHING =
      " from SeenStation s where (:text = '' or lower(s.identity) like :inside escape '!'"
          + " or lower(s.fromWhere) like :inside escape '!')";

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Audit audit;

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
    return find("", 0, AT_MOST).rows();
  }

  /** Those whose identity or address contains the text, the ones seen last first. */
  public Slice<SeenRow> find(String text, int first, int atMost) {
    List<SeenRow> rows =
        matching(
                "select new org.ecs.station.SeenRow(s.identity, s.firstSeenAt, s.lastSeenAt,"
                    + " s.fromWhere, s.times)"
                    + MATCHING
                    + " order by s.lastSeenAt desc, s.identity",
                text,
                SeenRow.class)
            .setFirstResult(first)
            .setMaxResults(atMost)
            .getResultList();
    return new Slice<>(
        rows, matching("select count(s)" + MATCHING, text, Long.class).getSingleResult());
  }

  /** What is known of a stranger; null: it has not knocked. */
  public @Nullable SeenRow of(String identity) {
    SeenStation seen = db.find(SeenStation.class, identity);
    return seen == null ? null : seen.row();
  }

  /** It is no station of ours; should it knock again, it is listed again. */
  public void forget(String identity) {
    SeenStation seen = db.find(SeenStation.class, identity);
    if (seen == null) {
      throw new Refusal(Reason.STATION_UNKNOWN, identity);
    }
    db.remove(seen);
    audit.note("station.forget-seen", identity, "");
  }

  private <T> TypedQuery<T> matching(String query, String text, Class<T> type) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    return db.createQuery(query, type)
        .setParameter("text", plain)
        .setParameter("inside", Like.inside(plain));
  }

  /** The station has been created: it is no stranger any more. */
  public void registered(String identity) {
    SeenStation seen = db.find(SeenStation.class, identity);
    if (seen != null) {
      db.remove(seen);
    }
  }
}
