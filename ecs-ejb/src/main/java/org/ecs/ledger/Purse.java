package org.ecs.ledger;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Currency;
import java.util.Optional;
import org.ecs.common.Apart;
import org.ecs.common.Money;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The balances of accounts, each changed by single statements. The first one locks the account's
 * row until the transaction ends: bookings of one account wait for each other, those of others do
 * not.
 */
@Dependent
class Purse {

  private static final Logger LOG = LoggerFactory.getLogger(Purse.class);

  @PersistenceContext private EntityManager db;
  @Inject private Apart apart;

  Optional<Balance> of(long owner) {
    return db.createQuery(
            "select new org.ecs.ledger.Balance(b.posted, b.held, b.receivable, b.currency) from BalanceRow b"
                + " where b.accountId = :owner",
            Balance.class)
        .setParameter("owner", owner)
        .getResultStream()
        .findFirst();
  }

  /** Holds so much more, if that much is available. */
  boolean hold(long owner, Money amount) {
    return db.createQuery(
                "update BalanceRow b set b.held = b.held + :amount where b.accountId = :owner and b.currency"
                    + " = :currency and b.posted - b.held >= :amount")
            .setParameter("amount", amount.amount())
            .setParameter("owner", owner)
            .setParameter("currency", amount.currency())
            .executeUpdate()
        == 1;
  }

  /** Holds so much less. */
  void free(long owner, Money amount) {
    db.createQuery("update BalanceRow b set b.held = b.held - :amount where b.accountId = :owner")
        .setParameter("amount", amount.amount())
        .setParameter("owner", owner)
        .executeUpdate();
  }

  /**
   * Frees what was held (maybe nothing), and gives the balance as it is then; it stays so until the
   * transaction ends. Refuses another currency than the account's.
   */
  Balance locked(long owner, Money freed) {
    free(owner, freed);
    Currency currency = freed.currency();
    Balance now = of(owner).orElse(Balance.none(currency));
    if (!now.posted().currency().equals(currency)) {
      throw new Refusal(Reason.CURRENCY_MISMATCH, currency + ", not " + now.posted().currency());
    }
    return now;
  }

  /** Adds to what is posted, and to what is receivable; either may be below zero. */
  void add(long owner, Money posted, Money receivable) {
    if (!added(owner, posted, receivable)) {
      open(owner, posted.currency());
      if (!added(owner, posted, receivable)) {
        throw new Refusal(Reason.CURRENCY_MISMATCH, posted);
      }
    }
  }

  private boolean added(long owner, Money posted, Money receivable) {
    return db.createQuery(
                "update BalanceRow b set b.posted = b.posted + :posted, b.receivable = b.receivable + :receivable"
                    + " where b.accountId = :owner and b.currency = :currency")
            .setParameter("posted", posted.amount())
            .setParameter("receivable", receivable.amount())
            .setParameter("owner", owner)
            .setParameter("currency", posted.currency())
            .executeUpdate()
        == 1;
  }

  private void open(long owner, Currency currency) {
    try {
      apart.run(() -> db.persist(new BalanceRow(owner, currency)));
    } catch (Refusal somebodyElseOpenedIt) {
      LOG.debug("the balance of {} was opened by another booking at the same time", owner);
    }
  }
}
