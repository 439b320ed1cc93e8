package org.ecs.notification;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.finance.AccountRestored;
import org.ecs.finance.DocumentKind;
import org.ecs.finance.FileKind;
import org.ecs.finance.Filed;
import org.ecs.finance.InvoiceDunned;
import org.ecs.finance.InvoiceFiled;
import org.ecs.finance.InvoiceFiles;
import org.ecs.finance.InvoiceRow;
import org.ecs.finance.Invoices;
import org.ecs.subscriber.AccountId;

/**
 * What subscribers are told of their invoices: that there is one, with the PDF, that it is not
 * paid, and what that did to their account.
 */
@Stateless
public class FinanceLetters {

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Invoices invoices;
  @Inject private InvoiceFiles files;
  @Inject private Event<NotificationWaiting> waiting;

  @Inject
  @ConfigProperty(name = "ecs.portal.url", defaultValue = "http://localhost:8080/ecs")
  private String portal;

  public void keep(@Observes InvoiceFiled filed) {
    boolean credit = filed.kind() == DocumentKind.CREDIT_NOTE;
    keep(filed.account(), credit ? Occasion.CREDIT_NOTE : Occasion.INVOICE, filed.invoice());
  }

  public void keep(@Observes InvoiceDunned dunned) {
    Occasion occasion =
        switch (dunned.step()) {
          case REMINDER -> Occasion.PAYMENT_REMINDER;
          case SECOND_REMINDER -> Occasion.SECOND_REMINDER;
          case SUSPENSION -> Occasion.ACCOUNT_SUSPENDED;
        };
    keep(dunned.account(), occasion, dunned.invoice());
  }

  public void keep(@Observes AccountRestored restored) {
    keep(restored.account(), Occasion.ACCOUNT_RESTORED, restored.invoice());
  }

  /** What the letter says; with the invoice's PDF where there is one. */
  public FinanceNews of(Occasion occasion, long about, ResourceBundle words, Locale locale) {
    InvoiceRow invoice = invoices.byId(about);
    List<Document> attached =
        files.kinds(about).contains(FileKind.PDF)
            ? List.of(document(files.get(invoice.number(), FileKind.PDF)))
            : List.of();
    String link = portal + "/selfcare/invoices/invoice.xhtml?number=" + invoice.number();
    return new FinanceNews(occasion, invoice, words, locale, link, attached);
  }

  private static Document document(Filed file) {
    return new Document(file.fileName(), file.mediaType(), file.content());
  }

  private void keep(AccountId account, Occasion occasion, long about) {
    Notification notification = new Notification(account, occasion, about, clock.instant());
    db.persist(notification);
    waiting.fire(new NotificationWaiting(notification.id()));
  }
}
