package org.ecs.finance;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.ecs.common.Apart;
import org.ecs.common.Refusal;
import org.ecs.finance.InvoiceCounter.Series;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The numbers of documents, without gaps. */
@Dependent
class Numbers {

  private static final Logger LOG = LoggerFactory.getLogger(Numbers.class);

  @PersistenceContext private EntityManager db;
  @Inject private Apart apart;
  @Inject private Seller seller;

  /**
   * The next number of a series. Others who want one wait from here to the end of the transaction,
   * so everything else is written before, and a transaction that fails leaves no gap.
   */
  String next(DocumentKind kind, int year) {
    Series series = new Series(seller.entity(), kind, year);
    db.flush();
    if (counted(series) == 0) {
      open(series);
      counted(series);
    }
    Long last =
        db.createQuery("select c.last from InvoiceCounter c where c.series = :series", Long.class)
            .setParameter("series", series)
            .getSingleResult();
    String letter = kind == DocumentKind.CREDIT_NOTE ? "C" : "";
    return "%s%s%d-%06d".formatted(seller.numberPrefix(), letter, year, last);
  }

  private int counted(Series series) {
    return db.createQuery(
            "update InvoiceCounter c set c.last = c.last + 1 where c.series = :series")
        .setParameter("series", series)
        .executeUpdate();
  }

  private void open(Series series) {
    try {
      apart.run(() -> db.persist(new InvoiceCounter(series)));
    } catch (Refusal somebodyElseOpenedIt) {
      LOG.debug("{} was opened by another transaction at the same time", series);
    }
  }
}
