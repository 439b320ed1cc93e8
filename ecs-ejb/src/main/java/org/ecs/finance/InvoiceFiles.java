package org.ecs.finance;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;

/** The files of invoices: made once, after the invoice is final, and kept. */
@Stateless
public class InvoiceFiles {

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private InvoiceDocuments documents;
  @Inject private Instance<InvoiceRenderer> renderer;
  @Inject private Event<InvoiceFiled> filed;

  /**
   * Makes the files of one invoice that has none yet; false if none waits. What goes wrong is
   * thrown as {@link PartFailed}, to be {@link #failed tried again later}.
   */
  public boolean makeNext() {
    Optional<InvoiceRendering> next = renderer.isResolvable() ? next() : Optional.empty();
    next.ifPresent(this::make);
    return next.isPresent();
  }

  /** Another transaction than the one that failed. */
  public void failed(PartFailed failure) {
    InvoiceRendering rendering =
        db.find(InvoiceRendering.class, failure.part(), LockModeType.PESSIMISTIC_WRITE);
    if (rendering != null) {
      rendering.failed(clock.instant());
    }
  }

  /** The kinds of files that there are of an invoice. */
  public List<FileKind> kinds(long invoice) {
    return db.createQuery(
            "select f.key.kind from InvoiceFile f where f.key.invoice = :invoice order by f.key.kind",
            FileKind.class)
        .setParameter("invoice", invoice)
        .getResultList();
  }

  /** A file. Refuses, with DOCUMENT_UNKNOWN, one that is not (yet) there. */
  public Filed get(String number, FileKind kind) {
    Invoice invoice =
        db
            .createQuery("select i from Invoice i where i.number = :number", Invoice.class)
            .setParameter("number", number)
            .getResultList()
            .stream()
            .findFirst()
            .orElseThrow(() -> new Refusal(Reason.INVOICE_UNKNOWN, number));
    InvoiceFile file = db.find(InvoiceFile.class, new InvoiceFile.Key(invoice.id(), kind));
    if (file == null) {
      throw new Refusal(Reason.DOCUMENT_UNKNOWN, number + " " + kind);
    }
    String name = number + "." + kind.suffix();
    return new Filed(name, file.mediaType(), file.content(), file.sha256());
  }

  private Optional<InvoiceRendering> next() {
    return db
        .createQuery(
            "select r from InvoiceRendering r where r.dueAt <= :now order by r.dueAt",
            InvoiceRendering.class)
        .setParameter("now", clock.instant())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint("jakarta.persistence.lock.timeout", -2)
        .setMaxResults(1)
        .getResultList()
        .stream()
        .findFirst();
  }

  private void make(InvoiceRendering rendering) {
    long id = rendering.invoice();
    try {
      InvoiceDocument document = documents.of(id);
      InvoiceRenderer by = renderer.get();
      db.persist(new InvoiceFile(id, FileKind.PDF, by.pdf(document), clock.instant()));
      db.persist(new InvoiceFile(id, FileKind.UBL, by.ubl(document), clock.instant()));
      db.remove(rendering);
      Invoice invoice = db.find(Invoice.class, id);
      filed.fire(new InvoiceFiled(id, invoice.account(), invoice.kind()));
      db.flush();
    } catch (RuntimeException e) {
      throw new PartFailed(id, e);
    }
  }
}
