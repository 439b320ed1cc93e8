package org.ecs.finance;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** What belongs to an invoice, for those who work on it. */
@Dependent
class InvoiceRows {

  @PersistenceContext private EntityManager db;

  /** The lines in their order. */
  List<InvoiceLine> lines(long invoice) {
    return db.createQuery(
            "select l from InvoiceLine l where l.invoiceId = :invoice order by l.number",
            InvoiceLine.class)
        .setParameter("invoice", invoice)
        .getResultList();
  }

  /** What is open of it, as it is now; nobody else changes it until this transaction ends. */
  Settlement locked(long invoice) {
    Settlement settlement = db.find(Settlement.class, invoice, LockModeType.PESSIMISTIC_WRITE);
    db.refresh(settlement);
    return settlement;
  }
}
