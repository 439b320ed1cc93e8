package org.ecs.notification;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Locale;
import java.util.ResourceBundle;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.common.Money;
import org.ecs.payment.PaymentFailed;
import org.ecs.payment.PaymentLists;
import org.ecs.payment.PaymentPurpose;
import org.ecs.payment.PaymentRefunded;
import org.ecs.payment.PaymentRow;
import org.ecs.payment.PaymentSucceeded;
import org.ecs.payment.RefundRow;
import org.ecs.subscriber.AccountId;

/**
 * What subscribers are told of their electronic payments. A top-up that succeeded is news of the
 * balance, and is not told twice.
 */
@Stateless
public class PaymentLetters {

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private PaymentLists payments;
  @Inject private Event<NotificationWaiting> waiting;

  @Inject
  @ConfigProperty(name = "ecs.portal.url", defaultValue = "http://localhost:8080/ecs")
  private String portal;

  public void keep(@Observes PaymentSucceeded succeeded) {
    if (succeeded.purpose() == PaymentPurpose.INVOICE) {
      keep(succeeded.account(), Occasion.PAYMENT_RECEIVED, succeeded.payment());
    }
  }

  public void keep(@Observes PaymentFailed failed) {
    keep(failed.account(), Occasion.PAYMENT_FAILED, failed.payment());
  }

  public void keep(@Observes PaymentRefunded refunded) {
    keep(refunded.account(), Occasion.PAYMENT_REFUNDED, refunded.refund());
  }

  /** What the letter says, about a payment, or about a refund of one. */
  public PaymentNews of(Occasion occasion, long about, ResourceBundle words, Locale locale) {
    if (occasion == Occasion.PAYMENT_REFUNDED) {
      RefundRow refund = payments.refund(about);
      return news(occasion, payments.get(refund.payment()), refund.amount(), words, locale);
    }
    PaymentRow payment = payments.get(about);
    return news(occasion, payment, payment.amount(), words, locale);
  }

  private PaymentNews news(
      Occasion occasion, PaymentRow payment, Money amount, ResourceBundle words, Locale locale) {
    String link = portal + "/selfcare/payments/payment.xhtml?key=" + payment.key();
    return new PaymentNews(occasion, words, locale, amount, payment.invoice(), link);
  }

  private void keep(AccountId account, Occasion occasion, long about) {
    Notification notification = new Notification(account, occasion, about, clock.instant());
    db.persist(notification);
    waiting.fire(new NotificationWaiting(notification.id()));
  }
}
