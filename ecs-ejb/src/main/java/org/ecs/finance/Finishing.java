package org.ecs.finance;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.ecs.common.Fault;
import org.ecs.finance.Reckoning.Share;
import org.ecs.subscriber.AccountRow;

/** The last steps of an invoice or a credit note: its lines, its files to come, its number. */
@Dependent
class Finishing {

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Numbers numbers;
  @Inject private Seller seller;
  @Inject private Event<InvoiceIssued> issued;

  void lines(Invoice invoice, List<Draft> drafts, List<Share> shares) {
    for (int i = 0; i < drafts.size(); i++) {
      db.persist(new InvoiceLine(invoice.id(), i + 1, drafts.get(i), shares.get(i)));
    }
  }

  /** The number comes last, so that others wait for it as short as can be. */
  void number(Invoice invoice) {
    db.persist(new InvoiceRendering(invoice.id(), clock.instant()));
    issued.fire(new InvoiceIssued(invoice.id(), invoice.account(), invoice.kind()));
    Fault.at("invoice.written");
    invoice.finish(numbers.next(invoice.kind(), invoice.terms().issued().getYear()));
    db.flush();
    Fault.at("invoice.numbered");
  }

  Parties parties(AccountRow account) {
    BillingParty said = db.find(BillingParty.class, account.id().value());
    BillingParty buyer = said == null ? new BillingParty(account.id().value()) : said;
    return new Parties(
        seller.party(),
        buyer.party(account),
        account.number(),
        account.contact().language(),
        buyer.buyerReference(),
        seller.iban(),
        seller.bic());
  }
}
