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
import org.jspecify.annotations.Nullable;

/**
 * Prepaid money set aside: OPEN, then exactly one of SETTLED, RELEASED, EXPIRED. Its end is a
 * conditional statement, so that one of several who race ends it.
 */
@Entity
@Table(name = "ledger_hold")
class Hold {

  @Id
  @GeneratedValue(generator = "ledger_hold_seq")
  @SequenceGenerator(name = "ledger_hold_seq", sequenceName = "ledger_hold_seq")
  private long id;

  @Enumerated(EnumType.STRING)
  private PurposeKind purpose;

  private long purposeId;

  @Column(name = "hold_no")
  private int number;

  private long accountId;
  private BigDecimal amount;
  private Currency currency;

  @Enumerated(EnumType.STRING)
  @Column(name = "hold_state")
  private HoldState state = HoldState.OPEN;

  private Instant placedAt;
  private Instant expiresAt;
  private @Nullable Instant endedAt;

  /** How much of it was paid with. */
  private @Nullable BigDecimal taken;

  @SuppressWarnings("NullAway")
  protected Hold() {}

  Hold(Purpose purpose, int number, long accountId, Money money, Instant at, Instant expires) {
    this.purpose = purpose.kind();
    this.purposeId = purpose.id();
    this.number = number;
    this.accountId = accountId;
    this.amount = money.amount();
    this.currency = money.currency();
    this.placedAt = at;
    this.expiresAt = expires;
  }

  long id() {
    return id;
  }

  int number() {
    return number;
  }

  long owner() {
    return accountId;
  }

  Money money() {
    return new Money(amount, currency);
  }

  boolean expiresBefore(Instant at) {
    return expiresAt.isBefore(at);
  }
}
