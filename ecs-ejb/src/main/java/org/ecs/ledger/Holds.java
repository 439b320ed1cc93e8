package org.ecs.ledger;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ecs.common.Money;

/** Prepaid money set aside: held before energy flows, ended exactly once. */
@Stateless
public class Holds {

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;

  /**
   * Sets an amount aside for a session if that much is available.
   *
   * @param number of the hold within its session; a repeat of (session, number) changes nothing and
   *     is true
   * @return false if the account has not that much
   */
  public boolean place(long session, int number, long owner, Money amount, Duration lasting) {
    if (exists(session, number)) {
      return true;
    }
    int held =
        db.createQuery(
                "update BalanceRow b set b.held = b.held + :amount where b.accountId = :owner and b.currency"
                    + " = :currency and b.posted - b.held >= :amount")
            .setParameter("amount", amount.amount())
            .setParameter("owner", owner)
            .setParameter("currency", amount.currency())
            .executeUpdate();
    if (held == 1) {
      Instant now = clock.instant();
      db.persist(new Hold(session, number, owner, amount, now, now.plus(lasting)));
    }
    return held == 1;
  }

  /** Gives back what is held for a session that costs nothing. */
  public void release(long session) {
    end(session, Hold.State.RELEASED);
  }

  /** Gives back what was held longer than agreed; a bill that comes later is a plain debit. */
  @Schedule(hour = "*", minute = "*", persistent = false)
  public void expire() {
    db.createQuery(
            "select h from Hold h where h.state = org.ecs.ledger.Hold$State.OPEN and h.expiresAt <= :now",
            Hold.class)
        .setParameter("now", clock.instant())
        .setMaxResults(1000)
        .getResultList()
        .forEach(hold -> end(hold, Hold.State.EXPIRED));
  }

  /** The session has been paid: what was held for it is free to be taken. */
  public void settle(long session) {
    end(session, Hold.State.SETTLED);
  }

  private void end(long session, Hold.State how) {
    open(session).forEach(hold -> end(hold, how));
  }

  private void end(Hold hold, Hold.State how) {
    int ended =
        db.createQuery(
                "update Hold h set h.state = :how where h = :hold and h.state = org.ecs.ledger.Hold$State.OPEN")
            .setParameter("how", how)
            .setParameter("hold", hold)
            .executeUpdate();
    if (ended == 1) {
      giveBack(hold.owner(), hold.money().amount());
    }
  }

  private void giveBack(long owner, BigDecimal amount) {
    db.createQuery("update BalanceRow b set b.held = b.held - :amount where b.accountId = :owner")
        .setParameter("amount", amount)
        .setParameter("owner", owner)
        .executeUpdate();
  }

  private List<Hold> open(long session) {
    return db.createQuery(
            "select h from Hold h where h.sessionId = :session and h.state = org.ecs.ledger.Hold$State.OPEN",
            Hold.class)
        .setParameter("session", session)
        .getResultList();
  }

  private boolean exists(long session, int number) {
    return !db.createQuery(
            "select h.id from Hold h where h.sessionId = :session and h.number = :number",
            Long.class)
        .setParameter("session", session)
        .setParameter("number", number)
        .getResultList()
        .isEmpty();
  }
}
