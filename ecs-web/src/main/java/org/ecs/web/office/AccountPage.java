package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecs.billing.BillDataRecordRow;
import org.ecs.billing.BillDataRecords;
import org.ecs.card.CardRow;
import org.ecs.card.CardState;
import org.ecs.card.Cards;
import org.ecs.common.Audit;
import org.ecs.ledger.Balance;
import org.ecs.ledger.Ledger;
import org.ecs.notification.NotificationLists;
import org.ecs.notification.NotificationRow;
import org.ecs.session.SessionFilter;
import org.ecs.session.SessionId;
import org.ecs.session.SessionLists;
import org.ecs.session.SessionRow;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.AccountState;
import org.ecs.subscriber.Accounts;
import org.ecs.subscriber.BillingMode;
import org.ecs.subscriber.NoteRow;
import org.ecs.subscriber.Notes;
import org.ecs.subscriber.VehicleRow;
import org.ecs.subscriber.Vehicles;
import org.ecs.tariff.Explanation;
import org.ecs.tariff.Tariffs;
import org.ecs.web.Asked;
import org.ecs.web.Language;
import org.jspecify.annotations.Nullable;

/**
 * One account, so that a call is answered at a glance: who has it, what it has or owes, its cards,
 * its last sessions with their prices and why, what it was told, and what was noted.
 */
@Named
@RequestScoped
public class AccountPage {

  private static final int ROWS = 10;

  @Inject private Accounts accounts;
  @Inject private Ledger ledger;
  @Inject private Cards cards;
  @Inject private SessionLists sessions;
  @Inject private BillDataRecords records;
  @Inject private NotificationLists notifications;
  @Inject private Notes notes;
  @Inject private Vehicles vehicles;
  @Inject private Tariffs tariffs;
  @Inject private Audit audit;
  @Inject private Asked asked;
  @Inject private Language language;
  @Inject private Clock clock;

  private @Nullable AccountRow account;
  private @Nullable Balance balance;
  private @Nullable List<CardRow> held;
  private @Nullable List<PlanRow> plans;
  private @Nullable Map<Long, List<String>> why;

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

  public boolean isActive() {
    return getAccount().state() == AccountState.ACTIVE;
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
          ledger
              .balance(getAccount().id().value())
              .orElse(Balance.none(getAccount().creditLimit().currency()));
    }
    return balance;
  }

  public List<CardRow> getCards() {
    if (held == null) {
      held = cards.of(getAccount().id());
    }
    return held;
  }

  /** A card that the account holds now, rather than one that it had. */
  public boolean holds(CardRow card) {
    return card.state() == CardState.ASSIGNED && card.endedAt() == null;
  }

  /** Only who has a card now can be sent the letter that welcomes them. */
  public boolean isHoldsCard() {
    return getCards().stream().anyMatch(card -> card.endedAt() == null);
  }

  public List<SessionRow> getSessions() {
    return sessions.find(SessionFilter.of(getAccount().id()), 0, ROWS).rows();
  }

  /** How the prices of the last sessions are made, by the id of the session. */
  public Map<Long, List<String>> getWhy() {
    if (why == null) {
      why = new HashMap<>();
      for (BillDataRecordRow row : records.find(getAccount().id(), 0, 2 * ROWS).rows()) {
        SessionId session = row.session();
        if (session != null) {
          why.putIfAbsent(
              session.value(), Explanation.of(row.charge(), row.zone(), language.getLocale()));
        }
      }
    }
    return why;
  }

  public List<NotificationRow> getMessages() {
    return notifications.of(getAccount().id(), 0, ROWS).rows();
  }

  public List<NoteRow> getNotes() {
    return notes.of(getAccount().id(), 0, ROWS).rows();
  }

  public List<VehicleRow> getVehicles() {
    return vehicles.of(getAccount().id());
  }

  /** Those in the account's currency. */
  public List<PlanRow> getPlans() {
    if (plans == null) {
      plans =
          PlanRow.all(tariffs, clock.instant(), language.getLocale()).stream()
              .filter(plan -> plan.currency().equals(getAccount().creditLimit().currency()))
              .toList();
    }
    return plans;
  }

  /** The account's own plan, with its price in words; null if no version of it is valid. */
  public @Nullable PlanRow getPlan() {
    return getPlans().stream()
        .filter(plan -> plan.code().equals(getAccount().tariffCode()))
        .findFirst()
        .orElse(null);
  }

  public List<Audit.Row> getAudit() {
    return audit.about(getAccount().number(), ROWS);
  }
}
