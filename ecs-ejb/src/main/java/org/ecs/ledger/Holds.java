package org.ecs.ledger;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecs.common.Money;

/**
 * Prepaid money set aside: held before energy flows, ended exactly once. A hold has a purpose and a
 * number in it; asked for again, it is there already.
 */
@Stateless
public class Holds {

  private static final int TRIES = 8;
  private static final int AT_ONCE = 1000;

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Purse purse;

  /**
   * Sets an amount aside if that much is available.
   *
   * @param number of the hold within its purpose; a repeat changes nothing and is true
   * @return false if the account has not that much
   */
  public boolean place(Purpose purpose, int number, long owner, Money amount, Duration lasting) {
    boolean held = purse.hold(owner, amount); // who asks for the same hold waits here
    if (exists(purpose, number)) {
      if (held) {
        purse.free(owner, amount);
      }
      return true;
    }
    if (held) {
      Instant now = clock.instant();
      db.persist(new Hold(purpose, number, owner, amount, now, now.plus(lasting)));
    }
    return held;
  }

  /**
   * Sets aside what is available, up to an amount.
   *
   * @param least below which nothing is held, at least one minor unit
   * @return false if less than the least is available
   */
  public boolean placeUpTo(
      Money most, Money least, Purpose purpose, int number, long owner, Duration lasting) {
    for (int tries = 0; tries < TRIES; tries++) { // others may take some of it meanwhile
      Money free = purse.of(owner).map(Balance::free).orElse(Money.zero(most.currency()));
      Money amount = most.min(free);
      if (amount.compareTo(least) < 0) {
        return exists(purpose, number);
      }
      if (place(purpose, number, owner, amount, lasting)) {
        return true;
      }
    }
    return false;
  }

  /** What is held for a purpose now. */
  public Held of(Purpose purpose) {
    return db.createQuery(
            "select new org.ecs.ledger.Held(max(h.number), sum(case when h.state ="
                + " org.ecs.ledger.HoldState.OPEN then h.amount end)) from Hold h where h.purpose = :purpose and"
                + " h.purposeId = :id",
            Held.class)
        .setParameter("purpose", purpose.kind())
        .setParameter("id", purpose.id())
        .getSingleResult();
  }

  /** Gives back what is held for something that costs nothing. */
  public void release(Purpose purpose) {
    freed(end(open(purpose), HoldState.RELEASED));
  }

  /**
   * Holds the same amount anew where holds end before a time: they expire, and one with the next
   * number takes their place.
   */
  public void renew(Purpose purpose, Instant before, Duration lasting) {
    List<Hold> soon = open(purpose).stream().filter(hold -> hold.expiresBefore(before)).toList();
    List<Hold> ended = end(soon, HoldState.EXPIRED);
    freed(ended)
        .ifPresent(sum -> place(purpose, of(purpose).next(), ended.get(0).owner(), sum, lasting));
  }

  /** What has open holds of a kind that end before a time. */
  public List<Long> endingBefore(PurposeKind kind, Instant at) {
    return db.createQuery(
            "select distinct h.purposeId from Hold h where h.state = org.ecs.ledger.HoldState.OPEN and h.expiresAt"
                + " < :at and h.purpose = :kind",
            Long.class)
        .setParameter("at", at)
        .setParameter("kind", kind)
        .setMaxResults(AT_ONCE)
        .getResultList();
  }

  /** The open holds whose time is over. */
  public List<Long> overdue() {
    return db.createQuery(
            "select h.id from Hold h where h.state = org.ecs.ledger.HoldState.OPEN and h.expiresAt <= :now order by"
                + " h.expiresAt",
            Long.class)
        .setParameter("now", clock.instant())
        .setMaxResults(AT_ONCE)
        .getResultList();
  }

  /** Gives back what was held longer than agreed; a bill that comes later is a plain debit. */
  public void expire(long id) {
    Hold hold = db.find(Hold.class, id);
    if (hold != null) {
      freed(end(List.of(hold), HoldState.EXPIRED));
    }
  }

  /**
   * Ends the holds of a purpose to pay with them, the first ones first; those that nothing is taken
   * of are released. Their sum is still held: {@link Purse#locked} frees it.
   */
  public Money settle(Purpose purpose, Money due) {
    Money left = due;
    Money sum = Money.zero(due.currency());
    for (Hold hold : open(purpose)) {
      Money taken = left.min(hold.money());
      HoldState how = taken.isPositive() ? HoldState.SETTLED : HoldState.RELEASED;
      if (end(hold, how, taken.amount())) {
        left = left.minus(taken);
        sum = sum.plus(hold.money());
      }
    }
    return sum;
  }

  /** All holds before the balance, always: who races in the same order does not lock the other. */
  private List<Hold> end(List<Hold> holds, HoldState how) {
    return holds.stream().filter(hold -> end(hold, how, BigDecimal.ZERO)).toList();
  }

  private Optional<Money> freed(List<Hold> ended) {
    Optional<Money> sum = ended.stream().map(Hold::money).reduce(Money::plus);
    sum.ifPresent(money -> purse.free(ended.get(0).owner(), money));
    return sum;
  }

  /** True for one caller only, however raced. */
  private boolean end(Hold hold, HoldState how, BigDecimal taken) {
    return db.createQuery(
                "update Hold h set h.state = :how, h.endedAt = :now, h.taken = :taken where h.id = :id and h.state ="
                    + " org.ecs.ledger.HoldState.OPEN")
            .setParameter("how", how)
            .setParameter("now", clock.instant())
            .setParameter("taken", taken)
            .setParameter("id", hold.id())
            .executeUpdate()
        == 1;
  }

  private List<Hold> open(Purpose purpose) {
    return db.createQuery(
            "select h from Hold h where h.purpose = :purpose and h.purposeId = :id and h.state ="
                + " org.ecs.ledger.HoldState.OPEN order by h.number",
            Hold.class)
        .setParameter("purpose", purpose.kind())
        .setParameter("id", purpose.id())
        .getResultList();
  }

  private boolean exists(Purpose purpose, int number) {
    return db.createQuery(
            "select h.id from Hold h where h.purpose = :purpose and h.purposeId = :id and h.number = :number",
            Long.class)
        .setParameter("purpose", purpose.kind())
        .setParameter("id", purpose.id())
        .setParameter("number", number)
        .getResultStream()
        .findFirst()
        .isPresent();
  }
}
