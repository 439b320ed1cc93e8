package org.ecs.common;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * The audit trail: who changed what, when, from where; written in the transaction of the change,
 * never changed.
 */
@Stateless
public class Audit {

  private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

  private static final String ROW =
      "select new org.ecs.common.Audit$Row(a.at, a.who, a.fromWhere, a.what, a.subject, a.detail)";

  private static final String MATCHING =
      " from AuditEntry a where (:who = '' or a.who = :who) and a.what like :what escape '!'"
          + " and (:subject = '' or a.subject = :subject) and a.at >= :from and a.at < :to";

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

  /** The entries that the filter lets through, the newest first. */
  public Slice<Row> find(AuditFilter filter, int first, int atMost) {
    List<Row> rows =
        matching(ROW + MATCHING + " order by a.at desc, a.id desc", filter, Row.class)
            .setFirstResult(first)
            .setMaxResults(atMost)
            .getResultList();
    Long total = matching("select count(a)" + MATCHING, filter, Long.class).getSingleResult();
    return new Slice<>(rows, total);
  }

  /** The newest entries about a subject, newest first. */
  public List<Row> about(String subject, int atMost) {
    return db.createQuery(
            ROW + " from AuditEntry a where a.subject = :subject order by a.id desc", Row.class)
        .setParameter("subject", subject)
        .setMaxResults(atMost)
        .getResultList();
  }

  private <T> TypedQuery<T> matching(String query, AuditFilter filter, Class<T> type) {
    return db.createQuery(query, type)
        .setParameter("who", filter.who())
        .setParameter("what", Like.start(filter.what()))
        .setParameter("subject", filter.subject())
        .setParameter("from", filter.from() == null ? Instant.EPOCH : filter.from())
        .setParameter("to", filter.to() == null ? END : filter.to());
  }
}
