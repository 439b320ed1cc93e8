package org.ecs.notification;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.access.EmailChangeAsked;
import org.ecs.access.EmailChanged;
import org.ecs.access.PasswordForgotten;
import org.ecs.billing.BillDataRecordWritten;
import org.ecs.card.CardAssigned;
import org.ecs.common.Money;
import org.ecs.ledger.BalanceMoved;
import org.ecs.ledger.JournalKind;
import org.ecs.session.MoneyEnded;
import org.ecs.subscriber.AccountId;
import org.ecs.subscriber.BillingMode;
import org.ecs.subscriber.SubscriptionRequestMoved;
import org.jspecify.annotations.Nullable;

/**
 * What happens that somebody is told of: kept as a notification in the transaction of the thing.
 */
@Stateless
public class Occasions {

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private WelcomeKits kits;
  @Inject private Event<NotificationWaiting> waiting;

  @Inject
  @ConfigProperty(name = "ecs.prepaid.low-balance", defaultValue = "5.00")
  private BigDecimal lowBalance;

  public void keep(@Observes BillDataRecordWritten record) {
    keep(record.account(), Occasion.SESSION_RECEIPT, record.record());
  }

  /** With their first card a subscriber gets the welcome kit. */
  public void welcome(@Observes CardAssigned given) {
    if (kits.isDue(given)) {
      keep(given.account(), Occasion.WELCOME_KIT, given.account().value());
    }
  }

  public void keep(@Observes PasswordForgotten forgotten) {
    keep(forgotten.account(), Occasion.PASSWORD_LINK, forgotten.account().value());
  }

  public void keep(@Observes EmailChangeAsked change) {
    keep(change.account(), Occasion.EMAIL_CONFIRM, change.change(), change.newEmail());
  }

  public void keep(@Observes EmailChanged change) {
    keep(change.account(), Occasion.EMAIL_CHANGED, change.change(), change.oldEmail());
  }

  /** A consumer hears what becomes of a request; who has not confirmed is not written to again. */
  public void keep(@Observes SubscriptionRequestMoved moved) {
    switch (moved.state()) {
      case NEW -> keep(null, Occasion.REQUEST_CONFIRMATION, moved.request());
      case ASKED_BACK -> keep(null, Occasion.REQUEST_QUESTION, moved.request());
      case APPROVED -> keep(null, Occasion.REQUEST_APPROVED, moved.request());
      case REJECTED -> keep(null, Occasion.REQUEST_REJECTED, moved.request());
      case CONFIRMED, EXPIRED -> {}
    }
  }

  /** Money that came in, and once when the balance falls below the level of the warning. */
  public void keep(@Observes BalanceMoved moved) {
    AccountId account = new AccountId(moved.owner());
    boolean cameIn = moved.kind() == JournalKind.MONEY_IN;
    boolean low = moved.fellBelow(Money.rounded(lowBalance, moved.after().currency()));
    if ((cameIn || low) && isPrepaid(account)) {
      keep(account, low ? Occasion.BALANCE_LOW : Occasion.BALANCE_TOPPED_UP, moved.journal());
    }
  }

  private boolean isPrepaid(AccountId account) {
    return db.createQuery("select a.billingMode from Account a where a.id = :id", BillingMode.class)
        .setParameter("id", account.value())
        .getResultStream()
        .anyMatch(mode -> mode == BillingMode.PREPAID);
  }

  public void keep(@Observes MoneyEnded ended) {
    keep(ended.account(), Occasion.BALANCE_USED_UP, ended.session().value());
  }

  /** What the operator tells in its own words; gives the notification's id. */
  public long keep(OperatorMessage message) {
    return keep(message.account(), Occasion.OPERATOR_MESSAGE, message.id(), null);
  }

  private void keep(@Nullable AccountId account, Occasion occasion, long about) {
    keep(account, occasion, about, null);
  }

  private long keep(
      @Nullable AccountId account, Occasion occasion, long about, @Nullable String instead) {
    Notification notification = new Notification(account, occasion, about, clock.instant());
    if (instead != null) {
      notification.insteadTo(instead);
    }
    db.persist(notification);
    waiting.fire(new NotificationWaiting(notification.id()));
    return notification.id();
  }
}
