package org.ecs.common;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * The audit trail: who changed what, when, from where; written in the transaction of the change,
 * never changed.
 */
@Stateless
public class Audit {

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;

  /** A row of the trail. */
  public record Row(
      Instant at, String who, String fromWhere, String what, String subject, String detail) {}

  /**
   * Notes that the current caller did something, e.g. {@code note("card.assign", "04A1B2C3",
   * "account 17")}.
   */
  public void note(String what, Object subject, String detail) {
    Caller caller = Caller.current();
    db.persist(new AuditEntry(clock.instant(), caller, what, String.valueOf(subject), detail));
  }

  /** The newest entries about a subject, newest first. */
  public List<Row> about(String subject, int atMost) {
    return db.createQuery(
            "select new org.ecs.common.Audit$Row(a.at, a.who, a.fromWhere, a.what, a.subject, a.detail)"
                + " from AuditEntry a where a.subject = :subject order by a.id desc",
            Row.class)
        .setParameter("subject", subject)
        .setMaxResults(atMost)
        .getResultList();
  }
}
