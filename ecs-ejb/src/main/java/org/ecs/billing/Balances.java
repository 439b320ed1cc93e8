package org.ecs.billing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.ecs.common.Audit;
import org.ecs.common.Money;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.ledger.Balance;
import org.ecs.ledger.Lack;
import org.ecs.ledger.Ledger;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.AccountState;
import org.ecs.subscriber.Accounts;
import org.ecs.subscriber.BillingMode;

/** The balances of accounts as people and other systems deal with them, by the account's number. */
@Stateless
public class Balances {

  private static final int REFERENCE_LENGTH = 64;
  private static final int REASON_LENGTH = 200;

  @Inject private Accounts accounts;
  @Inject private Ledger ledger;
  @Inject private Audit audit;

  /** What the account has; nothing before its first booking. */
  public Balance of(AccountRow account) {
    return ledger
        .balance(account.id().value())
        .orElse(Balance.none(account.creditLimit().currency()));
  }

  /**
   * Adds money that was paid to the balance of a prepaid account; what it used without having it is
   * paid first. Refuses a closed account, another currency than the account's, and with
   * BOOKED_ALREADY a reference that was booked before.
   *
   * @param reference of the payment, 1 to 64 characters; books once
   */
  public Balance topUp(String number, Money paid, String reference) {
    AccountRow account = accounts.get(number);
    mustBeIn(account, paid);
    if (!paid.isPositive()) {
      throw new Refusal(Reason.AMOUNT_MALFORMED, paid);
    }
    if (account.billingMode() != BillingMode.PREPAID) {
      throw new Refusal(Reason.ACCOUNT_NOT_PREPAID, number);
    }
    if (account.state() == AccountState.CLOSED) {
      throw new Refusal(Reason.ACCOUNT_NOT_ACTIVE, number);
    }
    ledger.credit("top-up:" + sound(reference), account.id().value(), paid);
    audit.note("balance.topUp", account.number(), paid + ", " + reference);
    return of(account);
  }

  /**
   * Gives an account something (above zero), or takes it, because a person decided so. Of a prepaid
   * account no more is taken than is available: BALANCE_TOO_LOW; a postpaid one owes it then.
   *
   * @param reference of the decision, 1 to 64 characters; books once
   * @param why at most 200 characters
   */
  public Balance adjust(String number, Money by, String reference, String why) {
    AccountRow account = accounts.get(number);
    mustBeIn(account, by);
    if (by.amount().signum() == 0) {
      throw new Refusal(Reason.AMOUNT_MALFORMED, by);
    }
    if (why.isBlank() || why.length() > REASON_LENGTH) {
      throw new Refusal(Reason.TEXT_MALFORMED, "why: 1 to 200 characters");
    }
    Lack lack = account.billingMode() == BillingMode.PREPAID ? Lack.REFUSED : Lack.OWED;
    ledger.adjust("adjustment:" + sound(reference), account.id().value(), by, lack, why.strip());
    audit.note("balance.adjust", account.number(), by + ": " + why.strip());
    return of(account);
  }

  private static void mustBeIn(AccountRow account, Money money) {
    if (!money.currency().equals(account.creditLimit().currency())) {
      throw new Refusal(Reason.CURRENCY_MISMATCH, money + " for " + account.number());
    }
  }

  private static String sound(String reference) {
    if (reference.isBlank() || reference.length() > REFERENCE_LENGTH) {
      throw new Refusal(Reason.REQUEST_MALFORMED, "reference: 1 to 64 characters");
    }
    return reference;
  }
}
