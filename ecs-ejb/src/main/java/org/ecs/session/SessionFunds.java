package org.ecs.session;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.common.Money;
import org.ecs.ledger.Held;
import org.ecs.ledger.Holds;
import org.ecs.ledger.Purpose;
import org.ecs.ledger.PurposeKind;
import org.ecs.subscriber.AccountId;

/**
 * The money of prepaid sessions while they run: another hold is placed when most of what is held is
 * used, or when a hold is about to expire; where there is no money, the station is told to stop.
 */
@Stateless
public class SessionFunds {

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  /** A hold is renewed so long before it expires. */
  private static final Duration BEFORE = Duration.ofMinutes(5);

  /** A station that goes on is told again. */
  private static final Duration AGAIN = Duration.ofMinutes(2);

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Holds holds;
  @Inject private SessionLists lists;
  @Inject private Sessions sessions;
  @Inject private Event<MoneyEnded> ended;

  @Inject
  @ConfigProperty(name = "ecs.prepaid.next-hold", defaultValue = "10.00")
  private BigDecimal nextHold;

  @Inject
  @ConfigProperty(name = "ecs.prepaid.extend-at", defaultValue = "80")
  private BigDecimal extendAt;

  @Inject
  @ConfigProperty(name = "ecs.prepaid.hold-lasts", defaultValue = "PT24H")
  private Duration lasts;

  /** The running sessions on held money that were measured since, or whose hold expires soon. */
  public List<SessionId> toLookAt(Instant since) {
    Stream<Long> measured =
        db.createQuery(
                "select s.id from ChargingSession s where s.state = org.ecs.session.SessionState.RUNNING and"
                    + " s.billingMode = org.ecs.subscriber.BillingMode.PREPAID and s.verdict ="
                    + " org.ecs.session.Verdict.ACCEPTED and exists (select r.sessionId from MeterReading r where"
                    + " r.sessionId = s.id and r.arrivedAt >= :since)",
                Long.class)
            .setParameter("since", since)
            .getResultStream();
    List<Long> expiring = holds.endingBefore(PurposeKind.SESSION, clock.instant().plus(BEFORE));
    return Stream.concat(measured, expiring.stream())
        .distinct()
        .sorted()
        .map(SessionId::new)
        .toList();
  }

  /** Holds more for a session that needs it, or has it stopped; nothing for any other session. */
  public void check(SessionId id) {
    Money cost = lists.live(id).costSoFar();
    ChargingSession session = db.find(ChargingSession.class, id.value());
    db.refresh(session, LockModeType.PESSIMISTIC_WRITE); // its end waits for this, or was before
    AccountId account = session.facts().account();
    if (!session.runsPrepaid() || account == null) {
      return;
    }
    Purpose purpose = Purpose.session(id.value());
    holds.renew(purpose, clock.instant().plus(BEFORE), lasts);
    if (cost != null && !extend(purpose, account, cost)) {
      stop(id, account, session.agreement().isStopAsked());
    }
  }

  /** Until the cost is a small part of what is held; false if there is no money for that. */
  private boolean extend(Purpose purpose, AccountId account, Money cost) {
    Money least = new Money(BigDecimal.ONE.movePointLeft(cost.amount().scale()), cost.currency());
    Held held = holds.of(purpose);
    while (isMostlyUsed(held, cost)) {
      BigDecimal missing = cost.amount().subtract(held.amount()).max(BigDecimal.ZERO);
      Money more = Money.rounded(nextHold.add(missing), cost.currency());
      if (!holds.placeUpTo(more, least, purpose, held.next(), account.value(), lasts)) {
        return false;
      }
      held = holds.of(purpose);
    }
    return true;
  }

  private boolean isMostlyUsed(Held held, Money cost) {
    BigDecimal used = cost.amount().multiply(HUNDRED);
    return used.compareTo(held.amount().multiply(extendAt)) >= 0;
  }

  /** Of two nodes that look at the same time one tells the station. */
  private void stop(SessionId id, AccountId account, boolean toldBefore) {
    Instant now = clock.instant();
    int first =
        db.createQuery(
                "update ChargingSession s set s.agreement.stopAskedAt = :now where s.id = :id and"
                    + " (s.agreement.stopAskedAt is null or s.agreement.stopAskedAt < :again) and s.state ="
                    + " org.ecs.session.SessionState.RUNNING")
            .setParameter("now", now)
            .setParameter("again", now.minus(AGAIN))
            .setParameter("id", id.value())
            .executeUpdate();
    if (first == 1) {
      sessions.requestStop(id);
    }
    if (first == 1 && !toldBefore) {
      ended.fire(new MoneyEnded(id, account));
    }
  }
}
