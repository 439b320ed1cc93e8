package org.ecs.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.ecs.common.Audit;
import org.ecs.common.Money;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an event means for its attempt, which is locked. */
@Dependent
class Judgement {

  private static final Logger LOG = LoggerFactory.getLogger(Judgement.class);

  @Inject private Clock clock;
  @Inject private Audit audit;
  @Inject private PaymentBooking booking;
  @Inject private Takebacks takebacks;
  @Inject private Event<Object> happened;

  /** Changes the attempt and the books as the event says. */
  Outcome of(PaymentAttempt attempt, GatewayEvent event) {
    return switch (event.kind()) {
      case PENDING, DECLINED -> Outcome.IGNORED;
      case CAPTURED -> captured(attempt, event);
      case FAILED -> ended(attempt, PaymentState.FAILED, event);
      case CANCELLED -> ended(attempt, PaymentState.CANCELLED, event);
      case REFUNDED -> afterCapture(attempt, event, takebacks::refunded);
      case DISPUTED -> afterCapture(attempt, event, takebacks::disputed);
      case DISPUTE_WON -> afterCapture(attempt, event, takebacks::won);
    };
  }

  /** Marks the attempt for a person to look at; nothing is booked. */
  Outcome doubt(PaymentAttempt attempt, GatewayEvent event, String why) {
    if (attempt.doubted(why)) {
      audit.note(
          "payment.suspect",
          "payment " + attempt.id(),
          event.kind() + " " + event.key() + ": " + why);
      LOG.error("payment {} is suspect: {}", attempt.id(), why);
    }
    return Outcome.SUSPECT;
  }

  private Outcome captured(PaymentAttempt attempt, GatewayEvent event) {
    Money amount = event.amount();
    if (!attempt.amount().equals(amount)) {
      return doubt(attempt, event, "captured " + amount + " instead of " + attempt.amount());
    }
    if (attempt.state().isPaid()) {
      return Outcome.IGNORED;
    }
    attempt.succeeded(event.capture(), clock.instant());
    booking.in(attempt);
    audit.note("payment.succeed", "payment " + attempt.id(), amount + " by " + attempt.gateway());
    happened.fire(new PaymentSucceeded(attempt.id(), attempt.account(), attempt.purpose()));
    return Outcome.APPLIED;
  }

  private Outcome ended(PaymentAttempt attempt, PaymentState how, GatewayEvent event) {
    if (!attempt.ended(how, clock.instant())) {
      return Outcome.IGNORED;
    }
    audit.note(
        "payment.end",
        attempt.id(),
        how + " " + CardNumbers.hidden(String.valueOf(event.detail())));
    if (how == PaymentState.FAILED) {
      happened.fire(new PaymentFailed(attempt.id(), attempt.account(), attempt.purpose()));
    }
    return Outcome.APPLIED;
  }

  /** What comes before the capture that it belongs to waits for it. */
  private Outcome afterCapture(PaymentAttempt attempt, GatewayEvent event, Takeback what) {
    Money amount = event.amount();
    if (!attempt.state().isPaid()) {
      return Outcome.WAITING;
    }
    if (amount == null || !amount.currency().equals(attempt.amount().currency())) {
      return doubt(attempt, event, event.kind() + " of " + amount);
    }
    return what.of(attempt, event, amount)
        ? Outcome.APPLIED
        : takebacks.fits(attempt, event, amount)
            ? Outcome.IGNORED
            : doubt(attempt, event, event.kind() + " of " + amount + ", left " + attempt.left());
  }

  private interface Takeback {
    boolean of(PaymentAttempt attempt, GatewayEvent event, Money amount);
  }
}
