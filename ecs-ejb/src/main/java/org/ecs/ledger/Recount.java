package org.ecs.ledger;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Recalculates the ledger from its postings and holds, and compares. Each check is one statement,
 * so it sees one moment while bookings go on.
 */
@Stateless
public class Recount {

  private static final int AT_MOST = 100;

  private static final Map<String, String> CHECKS =
      Map.of(
          "balance is the sum of postings",
          balance("posted", "p.book = 'SUBSCRIBER'", "p.amount", "posting p"),
          "receivable is the sum of postings",
          balance("receivable", "p.book = 'RECEIVABLE'", "-p.amount", "posting p"),
          "held is the sum of open holds",
          balance("held", "p.hold_state = 'OPEN'", "p.amount", "ledger_hold p"),
          "a journal sums to zero",
          "select p.journal_id, p.currency, sum(p.amount) from posting p group by p.journal_id,"
              + " p.currency having sum(p.amount) <> 0",
          "a currency sums to zero",
          "select p.currency, sum(p.amount), count(*) from posting p group by p.currency having"
              + " sum(p.amount) <> 0",
          "a posting has its journal",
          "select p.id, p.journal_id, p.amount from posting p where not exists (select 1 from"
              + " journal j where j.id = p.journal_id)",
          "a journal has its postings",
          "select j.id, j.source, j.journal_kind from journal j where not exists (select 1 from"
              + " posting p where p.journal_id = j.id)",
          "an account of a posting has its balance, in its currency",
          "select p.account_id, p.currency, p.journal_id from posting p where p.account_id is not"
              + " null and not exists (select 1 from ledger_balance b where b.account_id ="
              + " p.account_id and b.currency = p.currency)");

  @PersistenceContext private EntityManager db;

  /** How much there is. */
  public record Extent(long journals, long balances) {}

  private static String balance(String column, String which, String amount, String from) {
    return "select b.account_id, b."
        + column
        + ", coalesce(s.total, 0) from ledger_balance b left join (select p.account_id, sum("
        + amount
        + ") total from "
        + from
        + " where "
        + which
        + " group by p.account_id) s on s.account_id = b.account_id where b."
        + column
        + " <> coalesce(s.total, 0)";
  }

  /** All that is not as it must be, at most 100 of a kind; empty if the books are right. */
  public List<Difference> differences() {
    return CHECKS.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(check -> broken(check.getKey(), check.getValue()))
        .toList();
  }

  @SuppressWarnings("unchecked") // a native query of several columns
  private Stream<Difference> broken(String check, String query) {
    List<Object[]> rows = db.createNativeQuery(query).setMaxResults(AT_MOST).getResultList();
    return rows.stream()
        .map(
            row ->
                new Difference(
                    check,
                    Arrays.stream(row).map(String::valueOf).collect(Collectors.joining(" | "))));
  }

  public Extent extent() {
    return db.createQuery(
            "select new org.ecs.ledger.Recount$Extent((select count(j) from Journal j), count(b)) from BalanceRow b",
            Extent.class)
        .getSingleResult();
  }
}
