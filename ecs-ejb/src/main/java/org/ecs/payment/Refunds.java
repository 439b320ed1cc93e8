package org.ecs.payment;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.ecs.common.Audit;
import org.ecs.common.Caller;
import org.ecs.common.Money;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.ledger.Lack;

/**
 * Refunds that are decided here. The money leaves the account's books with the decision, so that it
 * cannot be used meanwhile; the gateway is told after that, as often as it takes.
 */
@Stateless
public class Refunds {

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Audit audit;
  @Inject private Attempts attempts;
  @Inject private PaymentBooking booking;
  @Inject private Event<Object> happened;

  /**
   * Decides that money of a payment goes back.
   *
   * @param amount above zero, no more than came in and has not gone back: REFUND_TOO_HIGH; of a
   *     top-up no more than is available: BALANCE_TOO_LOW
   * @param reason 1 to 200 characters
   * @return the refund's id
   */
  public long ask(long payment, Money amount, String reason) {
    if (reason.isBlank() || reason.length() > 200) {
      throw new Refusal(Reason.TEXT_MALFORMED, "reason: 1 to 200 characters");
    }
    if (!amount.isPositive()) {
      throw new Refusal(Reason.AMOUNT_NOT_POSITIVE, amount);
    }
    PaymentAttempt attempt = attempts.locked(payment);
    if (!amount.currency().equals(attempt.amount().currency())) {
      throw new Refusal(Reason.CURRENCY_MISMATCH, amount);
    }
    attempt.back(amount);
    String said = CardNumbers.hidden(reason.strip());
    String by = Caller.current().name();
    PaymentRefund refund =
        new PaymentRefund(payment, RefundKind.REFUND, amount, said, by, clock.instant());
    db.persist(refund);
    booking.back(attempt, refund, Lack.REFUSED);
    audit.note("payment.refund", "payment " + payment, amount + ": " + said);
    happened.fire(new RefundAsked(refund.id()));
    return refund.id();
  }

  /** Those that the gateway has to be told (again). */
  public List<Long> due(int atMost) {
    return db.createQuery(
            "select r.id from PaymentRefund r where r.dueAt <= :now order by r.dueAt", Long.class)
        .setParameter("now", clock.instant())
        .setMaxResults(atMost)
        .getResultList();
  }

  /** What the gateway is to be told; empty if it has done it. The next try is due later. */
  public Optional<RefundOrder> next(long id) {
    PaymentRefund refund = locked(id);
    if (refund.state() != RefundState.ASKED) {
      return Optional.empty();
    }
    refund.later(clock.instant());
    PaymentAttempt attempt = db.find(PaymentAttempt.class, refund.attempt());
    String reference = String.valueOf(attempt.reference());
    return Optional.of(
        new RefundOrder(
            refund.name() + "-" + attempt.key(),
            reference,
            attempt.capture(),
            refund.amount(),
            refund.reason()));
  }

  /** The gateway has done it. */
  public void done(long id, String reference) {
    PaymentRefund refund = locked(id);
    if (refund.state() == RefundState.ASKED) {
      refund.done(reference, clock.instant());
      PaymentAttempt attempt = db.find(PaymentAttempt.class, refund.attempt());
      happened.fire(new PaymentRefunded(id, attempt.id(), attempt.account()));
    }
  }

  /** The gateway will not do it: the money is the account's again. */
  public void failed(long id, String why) {
    PaymentAttempt attempt = attempts.locked(locked(id).attempt());
    PaymentRefund refund = locked(id);
    if (refund.state() == RefundState.ASKED) {
      refund.failed(clock.instant());
      attempt.kept(refund.amount());
      booking.again(attempt, refund);
      audit.note("payment.refundFail", "payment " + attempt.id(), refund.amount() + ": " + why);
    }
  }

  private PaymentRefund locked(long id) {
    PaymentRefund refund = db.find(PaymentRefund.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (refund == null) {
      throw new Refusal(Reason.PAYMENT_UNKNOWN, id);
    }
    db.refresh(refund);
    return refund;
  }
}
