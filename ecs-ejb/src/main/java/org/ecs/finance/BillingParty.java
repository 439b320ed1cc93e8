package org.ecs.finance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.ecs.finance.InvoiceDocument.Party;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.Contact;
import org.jspecify.annotations.Nullable;

/** What invoices need to know of a buyer besides the name and the address. */
@Entity
@Table(name = "billing_party")
class BillingParty {

  @Id private long accountId;
  private @Nullable String vatId;
  private @Nullable String companyId;
  private @Nullable String electronicAddress;
  private @Nullable String electronicScheme;
  private @Nullable String buyerReference;

  protected BillingParty() {}

  BillingParty(long account) {
    this.accountId = account;
  }

  void say(Buyer buyer) {
    this.vatId = buyer.vatId();
    this.companyId = buyer.companyId();
    this.electronicAddress = buyer.electronicAddress();
    this.electronicScheme = buyer.electronicScheme();
    this.buyerReference = buyer.buyerReference();
  }

  Buyer said() {
    return new Buyer(vatId, companyId, electronicAddress, electronicScheme, buyerReference);
  }

  @Nullable String buyerReference() {
    return buyerReference;
  }

  Party party(AccountRow account) {
    Contact contact = account.contact();
    return new Party(
        account.name(),
        contact.street(),
        contact.postalCode(),
        contact.city(),
        contact.country(),
        vatId,
        companyId,
        electronicAddress,
        electronicScheme,
        contact.email(),
        contact.phone());
  }
}
