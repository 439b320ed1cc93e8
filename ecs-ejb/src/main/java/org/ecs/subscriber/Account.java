package org.ecs.subscriber;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;

/**
 * A subscriber's agreement: ACTIVE, SUSPENDED and back, CLOSED; its number and currency never
 * change.
 */
@Entity
@Table(name = "account")
class Account {

  @Id
  @GeneratedValue(generator = "account_seq")
  @SequenceGenerator(name = "account_seq", sequenceName = "account_seq")
  private long id;

  @Column(name = "account_number")
  private String number;

  @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
  @JoinColumn(name = "subscriber_id")
  private Subscriber subscriber;

  @Enumerated(EnumType.STRING)
  @Column(name = "account_state")
  private AccountState state = AccountState.ACTIVE;

  @Enumerated(EnumType.STRING)
  private BillingMode billingMode;

  private Currency currency;
  private ZoneId zone;
  private String tariffCode;
  private BigDecimal creditLimit;
  private int sessionsAtOnce;
  private Instant createdAt;

  @Version private int revision;

  @SuppressWarnings("NullAway")
  protected Account() {}

  Account(Subscriber subscriber, NewAccount asked, Instant at) {
    this.subscriber = subscriber;
    this.billingMode = asked.billingMode();
    this.currency = asked.creditLimit().currency();
    this.zone = asked.zone();
    this.tariffCode = asked.tariffCode();
    this.creditLimit = asked.creditLimit().amount();
    this.sessionsAtOnce = asked.sessionsAtOnce();
    this.createdAt = at;
  }

  /** Its number is its id, written with a letter and eight digits. */
  String numbered() {
    number = "A%08d".formatted(id);
    return number;
  }

  AccountId id() {
    return new AccountId(id);
  }

  void suspend() {
    move(AccountState.ACTIVE, AccountState.SUSPENDED);
  }

  void resume() {
    move(AccountState.SUSPENDED, AccountState.ACTIVE);
  }

  private void move(AccountState from, AccountState to) {
    if (state != from) {
      throw new Refusal(Reason.ACCOUNT_NOT_ACTIVE, number + " is " + state);
    }
    state = to;
  }
}
