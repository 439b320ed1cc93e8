package org.ecs.ws.contract;

import org.ecs.card.CardRow;
import org.ecs.card.PoolRow;
import org.ecs.subscriber.AccountChange;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.NewAccount;
import org.ecs.subscriber.NextPlan;
import org.ecs.ws.contract.crm.v1.Account;
import org.ecs.ws.contract.crm.v1.Card;
import org.ecs.ws.contract.crm.v1.CardPool;
import org.ecs.ws.contract.crm.v1.Contact;
import org.ecs.ws.contract.crm.v1.CreateAccount;
import org.ecs.ws.contract.crm.v1.UpdateAccount;

/** The words of the contract {@code Crm} and those of the service. */
final class CrmWords {

  private CrmWords() {}

  static NewAccount newAccount(CreateAccount asked) {
    Integer sessions = asked.getSessionsAtOnce();
    return new NewAccount(
        asked.getKind(),
        asked.getName(),
        asked.getCrmReference(),
        contact(asked.getContact()),
        asked.getBillingMode(),
        asked.getTariffCode(),
        asked.getZone(),
        Amounts.money(asked.getCreditLimit()),
        sessions == null ? 1 : sessions);
  }

  static Account account(AccountRow row) {
    Account account = new Account();
    account.setAccountNumber(row.number());
    account.setState(row.state());
    account.setKind(row.kind());
    account.setName(row.name());
    account.setCrmReference(row.crmReference());
    account.setContact(contact(row.contact()));
    account.setBillingMode(row.billingMode());
    account.setTariffCode(row.tariffCode());
    account.setZone(row.zone());
    account.setCreditLimit(Amounts.of(row.creditLimit()));
    account.setSessionsAtOnce(row.sessionsAtOnce());
    account.setCreatedAt(row.createdAt());
    account.setRevision(row.revision());
    account.setPremium(row.premium() ? true : null);
    NextPlan next = row.nextPlan();
    if (next != null) {
      var plan = new org.ecs.ws.contract.crm.v1.NextPlan();
      plan.setTariffCode(next.tariffCode());
      plan.setValidFrom(next.from());
      account.setNextPlan(plan);
    }
    return account;
  }

  static AccountChange change(UpdateAccount asked) {
    return new AccountChange(
        asked.getName(),
        asked.getCrmReference(),
        asked.getContact() == null ? null : contact(asked.getContact()),
        asked.getCreditLimit() == null ? null : Amounts.money(asked.getCreditLimit()),
        asked.getSessionsAtOnce(),
        asked.isPremium());
  }

  static Card card(CardRow row) {
    Card card = new Card();
    card.setCard(row.id());
    card.setPrintedNumber(row.printedNumber());
    card.setKind(row.kind());
    card.setState(row.state());
    card.setAssignedAt(row.assignedAt());
    card.setEndedAt(row.endedAt());
    card.setEndReason(row.endReason());
    return card;
  }

  static CardPool pool(PoolRow row) {
    CardPool pool = new CardPool();
    pool.setName(row.name());
    pool.setInStock(row.inStock());
    return pool;
  }

  private static org.ecs.subscriber.Contact contact(Contact asked) {
    return new org.ecs.subscriber.Contact(
        asked.getEmail(),
        asked.getPhone(),
        asked.getLanguage(),
        asked.getStreet(),
        asked.getPostalCode(),
        asked.getCity(),
        asked.getCountry());
  }

  static Contact contact(org.ecs.subscriber.Contact kept) {
    Contact contact = new Contact();
    contact.setEmail(kept.email());
    contact.setPhone(kept.phone());
    contact.setLanguage(kept.language());
    contact.setStreet(kept.street());
    contact.setPostalCode(kept.postalCode());
    contact.setCity(kept.city());
    contact.setCountry(kept.country());
    return contact;
  }
}
