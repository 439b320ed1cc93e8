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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import org.ecs.common.Money;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A subscriber's agreement: ACTIVE, SUSPENDED and back, CLOSED; its number and currency never
 * change. Every verb counts the revision; whoever calls one holds the row's lock.
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

  /** The subscriber's, again: where an index knows the order, a page of the middle is as quick. */
  private String sortName;

  @Enumerated(EnumType.STRING)
  @Column(name = "account_state")
  private AccountState state = AccountState.ACTIVE;

  @Enumerated(EnumType.STRING)
  private BillingMode billingMode;

  private Currency currency;
  private ZoneId zone;
  private String tariffCode;
  private @Nullable String nextTariffCode;
  private @Nullable LocalDate nextPlanFrom;
  private @Nullable Instant nextPlanAt;
  private BigDecimal creditLimit;
  private int sessionsAtOnce;
  private @Nullable Instant premiumSince;
  private Instant createdAt;

  private int revision;

  @SuppressWarnings("NullAway")
  protected Account() {}

  Account(Subscriber subscriber, NewAccount asked, Instant at) {
    this.subscriber = subscriber;
    this.sortName = subscriber.searchName();
    this.billingMode = asked.billingMode();
    this.currency = asked.creditLimit().currency();
    this.zone = asked.zone();
    this.tariffCode = asked.tariffCode();
    this.creditLimit = Limits.credit(asked.creditLimit(), currency);
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

  /** Its number is found with and without the letter and the zeros before it. */
  void tell(Indexing index) {
    index.add(WordKind.NUMBER, Spelling.joined(number), number);
    index.add(WordKind.NUMBER, Long.toString(id), number);
    subscriber.tell(index);
  }

  String number() {
    return number;
  }

  Currency currency() {
    return currency;
  }

  /** Refuses who saw another revision than this: somebody changed the account since. */
  void seen(int revisionSeen) {
    if (revision != revisionSeen) {
      throw new Refusal(
          Reason.CHANGED_MEANWHILE,
          number + " is in revision " + revision + ", not " + revisionSeen);
    }
  }

  void change(AccountChange change, Instant now) {
    mustNotBe(AccountState.CLOSED);
    subscriber.change(change);
    sortName = subscriber.searchName();
    Money limit = change.creditLimit();
    if (limit != null) {
      creditLimit = Limits.credit(limit, currency);
    }
    sessionsAtOnce = change.sessionsAtOnce() == null ? sessionsAtOnce : change.sessionsAtOnce();
    if (change.premium() != null && change.premium() != (premiumSince != null)) {
      premiumSince = change.premium() ? now : null;
    }
    revision++;
  }

  void suspend() {
    mustBe(AccountState.ACTIVE);
    state = AccountState.SUSPENDED;
    revision++;
  }

  void resume() {
    mustBe(AccountState.SUSPENDED);
    state = AccountState.ACTIVE;
    revision++;
  }

  /** What the money side has to do, now that it is over. */
  ClosingDemand close() {
    mustNotBe(AccountState.CLOSED);
    state = AccountState.CLOSED;
    revision++;
    return billingMode == BillingMode.POSTPAID
        ? ClosingDemand.FINAL_INVOICE
        : ClosingDemand.BALANCE_RETURN;
  }

  /** Another plan from the first moment of that day on; gives back the one that ends then. */
  PastPlan changePlan(String code, LocalDate from, Instant now) {
    mustNotBe(AccountState.CLOSED);
    if (from.isBefore(LocalDate.ofInstant(now, zone))) {
      throw new Refusal(Reason.DATE_IN_PAST, from);
    }
    tariffCode = planAt(now);
    Instant begins = from.atStartOfDay(zone).toInstant();
    PastPlan past = new PastPlan(id(), tariffCode, begins);
    boolean later = begins.isAfter(now);
    nextTariffCode = later ? code : null;
    nextPlanFrom = later ? from : null;
    nextPlanAt = later ? begins : null;
    tariffCode = later ? tariffCode : code;
    revision++;
    return past;
  }

  /** The plan that holds then, as far as now is not before it. */
  String planAt(Instant at) {
    return nextTariffCode == null || nextPlanAt == null || at.isBefore(nextPlanAt)
        ? tariffCode
        : nextTariffCode;
  }

  private void mustBe(AccountState wanted) {
    if (state != wanted) {
      throw new Refusal(Reason.ACCOUNT_NOT_ACTIVE, number + " is " + state);
    }
  }

  private void mustNotBe(AccountState unwanted) {
    if (state == unwanted) {
      throw new Refusal(Reason.ACCOUNT_NOT_ACTIVE, number + " is " + state);
    }
  }
}
