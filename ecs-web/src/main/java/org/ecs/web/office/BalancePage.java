package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import org.ecs.billing.Balances;
import org.ecs.common.Money;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.common.Slice;
import org.ecs.ledger.Balance;
import org.ecs.ledger.HoldRow;
import org.ecs.ledger.LedgerLists;
import org.ecs.ledger.MovementRow;
import org.ecs.subscriber.AccountRow;
import org.ecs.web.Asked;
import org.ecs.web.Attempt;
import org.ecs.web.Listing;
import org.ecs.web.Staff;
import org.jspecify.annotations.Nullable;

/** The balance of an account with its holds and all that changed it; finance adjusts it here. */
@Named
@RequestScoped
public class BalancePage {

  private static final int SIZE = 25;
  private static final int HOLDS = 20;

  @Inject private AccountPage page;
  @Inject private Balances balances;
  @Inject private LedgerLists ledger;
  @Inject private Asked asked;
  @Inject private Attempt attempt;
  @Inject private Staff staff;

  private @Nullable Balance balance;
  private @Nullable List<HoldRow> holds;
  private @Nullable Listing<MovementRow> list;

  public AccountRow getAccount() {
    return page.getAccount();
  }

  public Balance getBalance() {
    if (balance == null) {
      balance = balances.of(getAccount());
    }
    return balance;
  }

  /** The newest ones, open or ended. */
  public List<HoldRow> getHolds() {
    if (holds == null) {
      holds = ledger.holds(owner(), false, 0, HOLDS).rows();
    }
    return holds;
  }

  public Listing<MovementRow> getList() {
    if (list == null) {
      list = Listing.of(asked.page(), SIZE, this::find);
    }
    return list;
  }

  /** Used by the export too. */
  public Slice<MovementRow> find(int first, int atMost) {
    return ledger.movements(owner(), first, atMost);
  }

  /** Gives or takes what the form says, once. */
  public void adjust() {
    attempt.perform(
        staff.isKeepsLedger(),
        "doneAdjust",
        () ->
            balances.adjust(
                getAccount().number(), amount(), "office/" + attempt.getId(), asked.text("why")));
  }

  private Money amount() {
    String typed = asked.text("by").replace(',', '.');
    if (!typed.matches("[0-9]{1,9}([.][0-9]{1,4})?")) {
      throw new Refusal(Reason.AMOUNT_MALFORMED, typed);
    }
    Money amount = inCurrency(new BigDecimal(typed));
    return asked.text("direction").equals("TAKE") ? amount.negated() : amount;
  }

  private Money inCurrency(BigDecimal amount) {
    try {
      return new Money(amount, getAccount().creditLimit().currency());
    } catch (ArithmeticException tooManyDecimals) {
      throw new Refusal(Reason.AMOUNT_MALFORMED, amount);
    }
  }

  private long owner() {
    return getAccount().id().value();
  }
}
