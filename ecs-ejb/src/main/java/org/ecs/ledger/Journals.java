package org.ecs.ledger;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecs.common.Money;
import org.ecs.common.Slice;

/** The journals of a time, for the general ledger. */
@Stateless
public class Journals {

  @PersistenceContext private EntityManager db;

  /** Those booked from one instant (inclusive) to another (exclusive), the oldest first. */
  public Slice<JournalRow> between(Instant from, Instant to, int first, int atMost) {
    String which = " from Journal j where j.bookedAt >= :from and j.bookedAt < :to";
    List<Object[]> journals =
        db.createQuery(
                "select j.id, j.source, j.bookedAt" + which + " order by j.bookedAt, j.id",
                Object[].class)
            .setParameter("from", from)
            .setParameter("to", to)
            .setFirstResult(first)
            .setMaxResults(atMost)
            .getResultList();
    Long total =
        db.createQuery("select count(j)" + which, Long.class)
            .setParameter("from", from)
            .setParameter("to", to)
            .getSingleResult();
    Map<Long, List<JournalRow.Line>> lines =
        lines(journals.stream().map(j -> (Long) j[0]).toList());
    return new Slice<>(
        journals.stream()
            .map(
                j ->
                    new JournalRow(
                        (Long) j[0],
                        (String) j[1],
                        (Instant) j[2],
                        lines.getOrDefault(j[0], List.of())))
            .toList(),
        total);
  }

  private Map<Long, List<JournalRow.Line>> lines(List<Long> journals) {
    Map<Long, List<JournalRow.Line>> lines = new LinkedHashMap<>();
    if (!journals.isEmpty()) {
      db.createQuery(
              "select p.journal.id, p.book, p.accountId, p.amount, p.currency from Posting p where"
                  + " p.journal.id in :journals order by p.id",
              Object[].class)
          .setParameter("journals", journals)
          .getResultList()
          .forEach(
              p ->
                  lines
                      .computeIfAbsent((Long) p[0], first -> new ArrayList<>())
                      .add(
                          new JournalRow.Line(
                              (Book) p[1],
                              (Long) p[2],
                              new Money((BigDecimal) p[3], (Currency) p[4]))));
    }
    return lines;
  }
}
