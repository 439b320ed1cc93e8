package org.ecs.session;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ecs.session.ReadingsCourse.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Readings of sessions that are over and settled: after some weeks one for each quarter of an hour
 * is enough, after some years none. What remains is as it was measured, so nothing that is summed
 * from it changes. Goes along the sessions in the order of their ids, never over all readings; a
 * session that is not settled when the course passes is looked at again until it is.
 */
@Stateless
public class OldReadings {

  /** Sessions of one transaction: some ten thousand readings. */
  private static final int AT_ONCE = 200;

  /** Behind the threshold nearly every session has ended, so that few are left for later. */
  private static final Duration LONGEST_SESSION = Duration.ofDays(2);

  @PersistenceContext private EntityManager db;
  @Inject private Readings readings;

  /** A session as the course meets it. */
  public record Met(long id, Instant arrived, @Nullable Instant ended, RatingState rating) {

    boolean isOver(Instant before) {
      boolean settled = rating == RatingState.RATED || rating == RatingState.NOT_BILLED;
      return settled && ended != null && ended.isBefore(before);
    }
  }

  /** Keeps of each quarter of an hour the last reading; whether more is waiting. */
  public boolean thin(Instant before) {
    return round(Stage.THINNED, before);
  }

  /** Removes what is left of sessions that were over before a time; whether more is waiting. */
  public boolean forget(Instant before) {
    return round(Stage.FORGOTTEN, before);
  }

  private boolean round(Stage stage, Instant before) {
    ReadingsCourse course = db.find(ReadingsCourse.class, stage, LockModeType.PESSIMISTIC_WRITE);
    List<Met> passed = next(course.through(), before.minus(LONGEST_SESSION));
    List<Long> left = left(stage, before);
    for (Met session : passed) {
      course.through(session.id());
      if (!session.isOver(before)) {
        db.persist(new ReadingsLeft(stage, session.id()));
      }
    }
    work(stage, passed.stream().filter(session -> session.isOver(before)).map(Met::id).toList());
    work(stage, left);
    noLongerLeft(stage, left);
    return passed.size() == AT_ONCE || left.size() == AT_ONCE;
  }

  private void work(Stage stage, List<Long> sessions) {
    if (!sessions.isEmpty()) {
      switch (stage) {
        case THINNED -> readings.thin(sessions);
        case FORGOTTEN -> readings.forget(sessions);
      }
    }
  }

  private List<Met> next(long after, Instant arrivedBefore) {
    return db.createQuery(
            "select new org.ecs.session.OldReadings$Met(s.id, s.startArrivedAt, s.endedAt, s.ratingState)"
                + " from ChargingSession s where s.id > :after order by s.id",
            Met.class)
        .setParameter("after", after)
        .setMaxResults(AT_ONCE)
        .getResultStream()
        .takeWhile(session -> session.arrived().isBefore(arrivedBefore))
        .toList();
  }

  private void noLongerLeft(Stage stage, List<Long> sessions) {
    if (!sessions.isEmpty()) {
      db.createQuery(
              "delete from ReadingsLeft l where l.stage = :stage and l.sessionId in :sessions")
          .setParameter("stage", stage)
          .setParameter("sessions", sessions)
          .executeUpdate();
    }
  }

  private List<Long> left(Stage stage, Instant before) {
    return db.createQuery(
            "select s.id from ReadingsLeft l join ChargingSession s on s.id = l.sessionId where l.stage = :stage"
                + " and s.endedAt < :before and s.ratingState in (org.ecs.session.RatingState.RATED,"
                + " org.ecs.session.RatingState.NOT_BILLED) order by s.id",
            Long.class)
        .setParameter("stage", stage)
        .setParameter("before", before)
        .setMaxResults(AT_ONCE)
        .getResultList();
  }
}
