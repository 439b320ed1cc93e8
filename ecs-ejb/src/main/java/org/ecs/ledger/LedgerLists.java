package org.ecs.ledger;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecs.common.Money;
import org.ecs.common.Slice;
import org.ecs.common.Totals;
import org.ecs.common.Window;

/** The ledger as people look at it. */
@Stateless
public class LedgerLists {

  private static final String MOVEMENT =
      "select new org.ecs.ledger.MovementRow(j.id, j.kind, j.source, j.bookedAt, j.remark, p.book, p.amount,"
          + " p.currency) from Posting p join Journal j on j.id = p.journalId where p.accountId = :owner order by"
          + " p.id ";
  private static final String HOLD =
      "select new org.ecs.ledger.HoldRow(h.purpose, h.purposeId, h.number, h.amount, h.currency, h.state, h.placedAt,"
          + " h.expiresAt, h.endedAt, h.taken) from Hold h where h.accountId = :owner";

  @PersistenceContext private EntityManager db;
  @Inject private Totals totals;

  /** What changed the balance of an account, the newest first. */
  public Slice<MovementRow> movements(long owner, int first, int atMost) {
    String count = "select count(p) from Posting p where p.accountId = :owner";
    long total =
        totals.of(
            List.of("movements", owner), () -> of(owner, count, Long.class).getSingleResult());
    Window window = Window.of(first, atMost, total);
    if (window.size() == 0) {
      return new Slice<>(List.of(), total);
    }
    List<MovementRow> rows =
        of(owner, MOVEMENT + window.down(), MovementRow.class)
            .setFirstResult(window.offset())
            .setMaxResults(window.size())
            .getResultList();
    return new Slice<>(window.inOrder(rows), total);
  }

  /** What one journal gave an account, or took from it. */
  public Money ofJournal(long journal, long owner) {
    return db.createQuery(
            "select new org.ecs.common.Money(sum(p.amount), p.currency) from Posting p where p.journalId = :journal and"
                + " p.accountId = :owner group by p.currency",
            Money.class)
        .setParameter("journal", journal)
        .setParameter("owner", owner)
        .getSingleResult();
  }

  /** The holds of an account, the newest first; only those that are open, or all. */
  public Slice<HoldRow> holds(long owner, boolean open, int first, int atMost) {
    String which = open ? " and h.state = org.ecs.ledger.HoldState.OPEN" : "";
    String count = "select count(h) from Hold h where h.accountId = :owner" + which;
    List<HoldRow> rows =
        of(owner, HOLD + which + " order by h.id desc", HoldRow.class)
            .setFirstResult(first)
            .setMaxResults(atMost)
            .getResultList();
    return new Slice<>(rows, of(owner, count, Long.class).getSingleResult());
  }

  /** What was booked from a time on and before another, the newest first, with all postings. */
  public Slice<JournalRow> journals(Instant from, Instant to, int first, int atMost) {
    String where = " from Journal j where j.bookedAt >= :from and j.bookedAt < :to";
    String count = "select count(j)" + where;
    long total =
        totals.of(
            List.of("journals", from, to),
            () -> between(from, to, count, Long.class).getSingleResult());
    Window window = Window.of(first, atMost, total);
    if (window.size() == 0) {
      return new Slice<>(List.of(), total);
    }
    String row =
        "select new org.ecs.ledger.JournalRow(j.id, j.kind, j.source, j.bookedAt, j.remark)";
    String order = " order by j.bookedAt " + window.down() + ", j.id " + window.down();
    List<JournalRow> rows =
        between(from, to, row + where + order, JournalRow.class)
            .setFirstResult(window.offset())
            .setMaxResults(window.size())
            .getResultList();
    return new Slice<>(withLines(window.inOrder(rows)), total);
  }

  private List<JournalRow> withLines(List<JournalRow> journals) {
    Map<Long, List<JournalRow.Line>> lines =
        db.createQuery(
                "select new org.ecs.ledger.JournalRow$Line(p.journalId, p.book, a.number, p.amount, p.currency)"
                    + " from Posting p left join Account a on a.id = p.accountId where p.journalId in :ids order by p.id",
                JournalRow.Line.class)
            .setParameter("ids", journals.stream().map(JournalRow::id).toList())
            .getResultStream()
            .collect(Collectors.groupingBy(JournalRow.Line::journal));
    return journals.stream().map(row -> row.with(lines.getOrDefault(row.id(), List.of()))).toList();
  }

  /** All that is on the books: in each currency the sums are zero together. */
  public List<TrialRow> trialBalance() {
    return db.createQuery(
            "select new org.ecs.ledger.TrialRow(p.currency, p.book, count(p), sum(case when p.amount > 0 then p.amount"
                + " else 0 end), sum(case when p.amount < 0 then p.amount else 0 end)) from Posting p group by"
                + " p.currency, p.book order by p.currency, p.book",
            TrialRow.class)
        .getResultList();
  }

  private <T> TypedQuery<T> of(long owner, String query, Class<T> type) {
    return db.createQuery(query, type).setParameter("owner", owner);
  }

  private <T> TypedQuery<T> between(Instant from, Instant to, String query, Class<T> type) {
    return db.createQuery(query, type).setParameter("from", from).setParameter("to", to);
  }
}
