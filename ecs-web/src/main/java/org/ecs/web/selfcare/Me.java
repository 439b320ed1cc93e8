package org.ecs.web.selfcare;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.ecs.access.SignIns;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.ledger.Balance;
import org.ecs.ledger.Ledger;
import org.ecs.subscriber.AccountId;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.AccountState;
import org.ecs.subscriber.Accounts;
import org.ecs.subscriber.BillingMode;
import org.jspecify.annotations.Nullable;

/** The subscriber who is signed in. */
@Named
@RequestScoped
public class Me {

  @Inject private HttpServletRequest request;
  @Inject private SignIns signIns;
  @Inject private Accounts accounts;
  @Inject private Ledger ledger;

  private @Nullable AccountRow account;
  private @Nullable Balance balance;

  /** The account that the sign-in belongs to; refused, whatever page it is, to all others. */
  public AccountRow getAccount() {
    if (account == null) {
      String name = request.getRemoteUser();
      AccountId id =
          (name == null ? Optional.<AccountId>empty() : signIns.accountOf(name))
              .orElseThrow(() -> new Refusal(Reason.ROLE_MISSING, String.valueOf(name)));
      account = accounts.get(id);
    }
    return account;
  }

  public AccountId id() {
    return getAccount().id();
  }

  public boolean isSignedIn() {
    return request.getRemoteUser() != null && request.isUserInRole("subscriber");
  }

  public boolean isPrepaid() {
    return getAccount().billingMode() == BillingMode.PREPAID;
  }

  public boolean isSuspended() {
    return getAccount().state() == AccountState.SUSPENDED;
  }

  public boolean isClosed() {
    return getAccount().state() == AccountState.CLOSED;
  }

  public Balance getBalance() {
    if (balance == null) {
      balance =
          ledger.balance(id().value()).orElse(Balance.none(getAccount().creditLimit().currency()));
    }
    return balance;
  }
}
