package org.ecs.feed;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * The feed of changes. Positions are given to committed entries only, by one transaction at a time:
 * who has read up to a position misses nothing, because nothing ever comes to stand before it.
 */
@Stateless
public class Feed {

  private static final int AT_ONCE = 1000;
  private static final int THE_ONE = 1;

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;

  /**
   * The changes after a position (0: from the beginning), in order; fewer than asked mean that
   * these are all there are now.
   *
   * @param atMost 1 to 1000
   */
  public List<FeedRow> after(long position, int atMost) {
    number();
    return db.createQuery(
            "select new org.ecs.feed.FeedRow(e.position, e.happenedAt, e.subject, e.subjectKey, e.what, a.number)"
                + " from FeedEntry e left join Account a on a.id = e.accountId where e.position > :position"
                + " order by e.position",
            FeedRow.class)
        .setParameter("position", position)
        .setMaxResults(atMost)
        .getResultList();
  }

  /** The position after which everything stands that was committed at that time or later. */
  public long positionAt(Instant time) {
    Instant now = clock.instant();
    Long last =
        db.createQuery(
                "select max(e.position) from FeedEntry e where e.numberedAt < :time", Long.class)
            .setParameter("time", time.isAfter(now) ? now : time)
            .getSingleResult();
    return last == null ? 0 : last;
  }

  /**
   * Gives positions to what is durable and has none; readers do so too, so this only saves time.
   */
  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  public void number() {
    Long first =
        db.createQuery("select min(e.id) from FeedEntry e where e.position is null", Long.class)
            .getSingleResult();
    if (first == null) {
      return;
    }
    FeedHead head = db.find(FeedHead.class, THE_ONE, LockModeType.PESSIMISTIC_WRITE);
    head.append(waiting(), clock.instant());
    db.flush();
  }

  /** To be read once the head is locked: what another transaction numbers meanwhile is not here. */
  private List<FeedEntry> waiting() {
    return db.createQuery(
            "select e from FeedEntry e where e.position is null order by e.id", FeedEntry.class)
        .setMaxResults(AT_ONCE)
        .getResultList();
  }
}
