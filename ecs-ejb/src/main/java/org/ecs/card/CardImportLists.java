package org.ecs.card;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.common.Slice;

/** What pages show of files of cards. */
@Stateless
public class CardImportLists {

  private static final String ROW =
      "select new org.ecs.card.CardImportRow(i.id, i.poolId, p.name, i.fileName, i.state, i.lastLine,"
          + " i.storedLine, i.storedCards, i.askedBy, i.beganAt, i.endedAt) from CardImport i join"
          + " CardPool p on p.id = i.poolId ";

  @PersistenceContext private EntityManager db;

  /** How many lines have this in common; a problem of null stands for cards to be. */
  public record Count(@org.jspecify.annotations.Nullable LineProblem problem, long lines) {}

  public CardImportRow get(long id) {
    return db
        .createQuery(ROW + "where i.id = :id", CardImportRow.class)
        .setParameter("id", id)
        .getResultList()
        .stream()
        .findFirst()
        .orElseThrow(() -> new Refusal(Reason.CARD_IMPORT_UNKNOWN, id));
  }

  /** Into this pool, the newest first. */
  public List<CardImportRow> into(long pool, int atMost) {
    return db.createQuery(ROW + "where i.poolId = :pool order by i.id desc", CardImportRow.class)
        .setParameter("pool", pool)
        .setMaxResults(atMost)
        .getResultList();
  }

  public List<Count> counts(long id) {
    return db.createQuery(
            "select new org.ecs.card.CardImportLists$Count(l.problem, count(*)) from CardImportLine l"
                + " where l.importId = :id group by l.problem order by l.problem",
            Count.class)
        .setParameter("id", id)
        .getResultList();
  }

  /** Lines with a problem, or those that become cards, by their number. */
  public Slice<LineRow> lines(long id, boolean withProblem, int first, int atMost) {
    String which =
        " from CardImportLine l where l.importId = :id and l.problem is "
            + (withProblem ? "not null" : "null");
    List<LineRow> rows =
        db.createQuery(
                "select new org.ecs.card.LineRow(l.lineNo, upper(l.cardLowerId), l.printedNumber,"
                    + " l.kind, l.validUntil, l.problem)"
                    + which
                    + " order by l.lineNo",
                LineRow.class)
            .setParameter("id", id)
            .setFirstResult(first)
            .setMaxResults(atMost)
            .getResultList();
    long total =
        db.createQuery("select count(*)" + which, Long.class)
            .setParameter("id", id)
            .getSingleResult();
    return new Slice<>(rows, total);
  }
}
