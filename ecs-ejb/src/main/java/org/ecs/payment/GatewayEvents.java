package org.ecs.payment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.ecs.common.Money;
import org.ecs.common.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What gateways tell: each event counts once, in whatever order they come. */
@Stateless
public class GatewayEvents {

  private static final Logger LOG = LoggerFactory.getLogger(GatewayEvents.class);

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Attempts attempts;
  @Inject private Judgement judgement;

  /**
   * Takes an event, and books what it means in the same transaction. A repeat does nothing. Two of
   * the same at the same moment: the database lets one through, the other fails, and finds it when
   * it comes again.
   *
   * @return what became of it; of a repeat: IGNORED
   */
  public Outcome reported(GatewayEvent event) {
    Long id = attempts.about(event);
    PaymentAttempt attempt = id == null ? null : attempts.locked(id);
    if (known(event)) {
      return Outcome.IGNORED;
    }
    if (attempt == null) {
      LOG.warn("{} tells of a payment that is none of ours: {}", event.gateway(), event.key());
      return keep(event, null, Outcome.SUSPECT);
    }
    Outcome outcome = judgement.of(attempt, event);
    keep(event, attempt.id(), outcome);
    if (event.kind() == EventKind.CAPTURED && outcome == Outcome.APPLIED) {
      waiting(attempt);
    }
    return outcome;
  }

  /** Takes what the gateway answered when it was asked; the same answer again changes nothing. */
  public PaymentRow answered(long id, GatewayAnswer answer) {
    PaymentAttempt attempt = attempts.locked(id);
    attempt.asked(clock.instant());
    Outcome outcome =
        judgement.of(attempt, event(attempt, answer, answer.kind(), answer.captured()));
    if (answer.kind() == EventKind.CAPTURED && outcome == Outcome.APPLIED) {
      waiting(attempt);
    }
    if (answer.refunded() != null && attempt.state().isPaid()) {
      judgement.of(attempt, event(attempt, answer, EventKind.REFUNDED, answer.refunded()));
    }
    return attempts.row(id);
  }

  /** What an event means could not be booked: it is kept, and a person has to look. */
  public void unbooked(GatewayEvent event, Reason why) {
    Long id = attempts.about(event);
    PaymentAttempt attempt = id == null ? null : attempts.locked(id);
    if (!known(event)) {
      keep(event, id, Outcome.SUSPECT);
      if (attempt != null) {
        judgement.doubt(attempt, event, "not booked: " + why);
      }
    }
  }

  /** What the gateway answered could not be booked: a person has to look. */
  public PaymentRow unbooked(long id, Reason why) {
    PaymentAttempt attempt = attempts.locked(id);
    attempt.asked(clock.instant());
    GatewayAnswer nothing = GatewayAnswer.pending();
    judgement.doubt(
        attempt, event(attempt, nothing, EventKind.PENDING, null), "not booked: " + why);
    return attempts.row(id);
  }

  private static GatewayEvent event(
      PaymentAttempt attempt, GatewayAnswer answer, EventKind kind, @Nullable Money amount) {
    return new GatewayEvent(
        attempt.gateway(),
        "asked:" + attempt.id() + ":" + amount,
        kind,
        attempt.key(),
        attempt.reference(),
        answer.capture(),
        amount,
        answer.detail());
  }

  /** Refunds that were told of before the capture was. */
  private void waiting(PaymentAttempt attempt) {
    db.flush();
    List<PaymentReport> reports =
        db.createQuery(
                "select r from PaymentReport r where r.attemptId = :attempt and r.outcome ="
                    + " org.ecs.payment.Outcome.WAITING order by r.id",
                PaymentReport.class)
            .setParameter("attempt", attempt.id())
            .getResultList();
    reports.forEach(report -> report.became(judgement.of(attempt, report.event())));
  }

  private Outcome keep(GatewayEvent event, @Nullable Long id, Outcome how) {
    db.persist(new PaymentReport(event, id, how, clock.instant()));
    db.flush(); // the unique key makes a twin wait here, and fail when this one commits
    return how;
  }

  private boolean known(GatewayEvent event) {
    return !db.createQuery(
            "select r.id from PaymentReport r where r.gateway = :gateway and r.eventKey = :key",
            Long.class)
        .setParameter("gateway", event.gateway())
        .setParameter("key", event.key())
        .getResultList()
        .isEmpty();
  }
}
