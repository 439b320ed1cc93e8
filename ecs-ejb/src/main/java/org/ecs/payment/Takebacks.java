package org.ecs.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.ecs.common.Audit;
import org.ecs.common.Money;
import org.ecs.ledger.Lack;

/**
 * Money that went back and that the gateway tells of: a refund that was made there and not here, a
 * chargeback, one that was won. What a prepaid account has used already it owes then.
 */
@Dependent
class Takebacks {

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Audit audit;
  @Inject private PaymentBooking booking;
  @Inject private Event<Object> happened;

  /** More has gone back in all than we asked for: the difference was refunded at the gateway. */
  boolean refunded(PaymentAttempt attempt, GatewayEvent event, Money inAll) {
    Money beyond = inAll.minus(asked(attempt));
    return beyond.isPositive()
        && beyond.compareTo(attempt.left()) <= 0
        && back(attempt, RefundKind.REFUND, event.key(), beyond);
  }

  boolean disputed(PaymentAttempt attempt, GatewayEvent event, Money amount) {
    String key = key(event);
    return chargeback(key).isEmpty()
        && amount.compareTo(attempt.left()) <= 0
        && back(attempt, RefundKind.CHARGEBACK, key, amount);
  }

  boolean won(PaymentAttempt attempt, GatewayEvent event, Money amount) {
    Optional<PaymentRefund> lost =
        chargeback(key(event)).filter(refund -> refund.state() == RefundState.DONE);
    lost.ifPresent(
        refund -> {
          refund.failed(clock.instant());
          attempt.kept(refund.amount());
          booking.again(attempt, refund);
          audit.note("payment.disputeWon", "payment " + attempt.id(), refund.amount().toString());
        });
    return lost.isPresent();
  }

  /** Whether an event that changed nothing said what was known. */
  boolean fits(PaymentAttempt attempt, GatewayEvent event, Money amount) {
    return switch (event.kind()) {
      case REFUNDED -> amount.compareTo(asked(attempt)) <= 0;
      case DISPUTED, DISPUTE_WON -> chargeback(key(event)).isPresent();
      default -> true;
    };
  }

  private boolean back(PaymentAttempt attempt, RefundKind kind, String key, Money amount) {
    String why = kind == RefundKind.REFUND ? "at the gateway" : "chargeback";
    PaymentRefund refund =
        new PaymentRefund(attempt.id(), kind, amount, why, attempt.gateway(), clock.instant())
            .keyed(key);
    attempt.back(amount);
    db.persist(refund);
    booking.back(attempt, refund, Lack.RECEIVABLE);
    refund.done(key, clock.instant());
    audit.note("payment.back", "payment " + attempt.id(), amount + ": " + why);
    happened.fire(new PaymentRefunded(refund.id(), attempt.id(), attempt.account()));
    return true;
  }

  /** Of a chargeback all events have the same one, which the gateway's class gives as detail. */
  private static String key(GatewayEvent event) {
    return event.detail() == null ? event.key() : event.detail();
  }

  private Money asked(PaymentAttempt attempt) {
    List<PaymentRefund> refunds =
        db.createQuery(
                "select r from PaymentRefund r where r.attemptId = :attempt and r.kind ="
                    + " org.ecs.payment.RefundKind.REFUND and r.state <>"
                    + " org.ecs.payment.RefundState.FAILED",
                PaymentRefund.class)
            .setParameter("attempt", attempt.id())
            .getResultList();
    return refunds.stream()
        .map(PaymentRefund::amount)
        .reduce(Money.zero(attempt.amount().currency()), Money::plus);
  }

  private Optional<PaymentRefund> chargeback(String key) {
    return db.createQuery(
            "select r from PaymentRefund r where r.refundKey = :key and r.kind ="
                + " org.ecs.payment.RefundKind.CHARGEBACK",
            PaymentRefund.class)
        .setParameter("key", key)
        .getResultStream()
        .findFirst();
  }
}
