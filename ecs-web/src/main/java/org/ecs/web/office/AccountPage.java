package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ecs.card.CardRow;
import org.ecs.card.Cards;
import org.ecs.common.Audit;
import org.ecs.ledger.Balance;
import org.ecs.ledger.Ledger;
import org.ecs.notification.DeliveryRow;
import org.ecs.notification.Notifications;
import org.ecs.session.SessionFilter;
import org.ecs.session.SessionLists;
import org.ecs.session.SessionRow;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.Accounts;
import org.ecs.subscriber.BillingMode;
import org.ecs.web.Asked;
import org.jspecify.annotations.Nullable;

/** One account: who has it, what it has or owes, its cards, its last sessions, what it was told. */
@Named
@RequestScoped
public class AccountPage {

  private static final int ROWS = 10;

  @Inject private Accounts accounts;
  @Inject private Ledger ledger;
  @Inject private Cards cards;
  @Inject private SessionLists sessions;
  @Inject private Notifications notifications;
  @Inject private Audit audit;
  @Inject private Asked asked;

  private @Nullable AccountRow account;
  private @Nullable Balance balance;

  /** Refuses an account that is not there before anything is drawn. */
  public void load() {
    getAccount();
  }

  public AccountRow getAccount() {
    if (account == null) {
      account = accounts.get(asked.text("number"));
    }
    return account;
  }

  public boolean isPrepaid() {
    return getAccount().billingMode() == BillingMode.PREPAID;
  }

  public Balance getBalance() {
    if (balance == null) {
      balance =
          ledger
              .balance(getAccount().id().value())
              .orElse(Balance.none(getAccount().creditLimit().currency()));
    }
    return balance;
  }

  public List<CardRow> getCards() {
    return cards.of(getAccount().id());
  }

  public List<SessionRow> getSessions() {
    return sessions.find(SessionFilter.of(getAccount().id()), 0, ROWS).rows();
  }

  public List<DeliveryRow> getMessages() {
    return notifications.sentTo(getAccount().id(), 0, ROWS).rows();
  }

  public List<Audit.Row> getAudit() {
    return audit.about(getAccount().number(), ROWS);
  }
}
