package org.ecs.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import org.ecs.common.Money;

/** Prepaid money set aside for a session: OPEN, then exactly one of SETTLED, RELEASED, EXPIRED. */
@Entity
@Table(name = "ledger_hold")
class Hold {

  @Id
  @GeneratedValue(generator = "ledger_hold_seq")
  @SequenceGenerator(name = "ledger_hold_seq", sequenceName = "ledger_hold_seq")
  private long id;

  private long sessionId;

  @Column(name = "hold_no")
  private int number;

  private long accountId;
  private BigDecimal amount;
  private Currency currency;

  @Enumerated(EnumType.STRING)
  @Column(name = "hold_state")
  private State state = State.OPEN;

  private Instant placedAt;
  private Instant expiresAt;

  enum State {
    OPEN,
    SETTLED,
    RELEASED,
    EXPIRED
  }

  @SuppressWarnings("NullAway")
  protected Hold() {}

  Hold(long sessionId, int number, long accountId, Money money, Instant at, Instant expires) {
    this.sessionId = sessionId;
    this.number = number;
    this.accountId = accountId;
    this.amount = money.amount();
    this.currency = money.currency();
    this.placedAt = at;
    this.expiresAt = expires;
  }

  long owner() {
    return accountId;
  }

  Money money() {
    return new Money(amount, currency);
  }
}
