package org.ecs.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import org.ecs.common.Money;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.subscriber.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * One try to pay: NEW, PENDING once the page is there, then SUCCEEDED, FAILED or CANCELLED; UNKNOWN
 * in between where only asking can tell. Money that was captured always counts, whatever was
 * thought before, and nothing undoes it but a refund. While it is open, it keeps a second attempt
 * of its invoice out.
 */
@Entity
@Table(name = "payment_attempt")
class PaymentAttempt {

  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  @Id
  @GeneratedValue(generator = "payment_attempt_seq")
  @SequenceGenerator(name = "payment_attempt_seq", sequenceName = "payment_attempt_seq")
  private long id;

  private String returnKey;

  @Enumerated(EnumType.STRING)
  private PaymentPurpose purpose;

  private AccountId accountId;
  private @Nullable Long invoiceId;
  private BigDecimal amount;
  private Currency currency;
  private String gateway;
  private @Nullable String gatewayReference;
  private @Nullable String captureReference;
  private @Nullable String page;

  @Enumerated(EnumType.STRING)
  @Column(name = "payment_state")
  private PaymentState state = PaymentState.NEW;

  private BigDecimal captured;
  private BigDecimal refunded;

  /** The invoice while no other attempt may be made for it; null as soon as one may. */
  private @Nullable Long openFor;

  private @Nullable String suspicion;
  private Instant createdAt;
  private @Nullable Instant endedAt;
  private int tries;

  @Column(name = "ask_at")
  private @Nullable Instant askAt;

  @SuppressWarnings("NullAway")
  protected PaymentAttempt() {}

  PaymentAttempt(
      String key,
      AccountId account,
      @Nullable Long invoice,
      Money amount,
      String gateway,
      Instant at) {
    this.returnKey = key;
    this.purpose = invoice == null ? PaymentPurpose.TOP_UP : PaymentPurpose.INVOICE;
    this.accountId = account;
    this.invoiceId = invoice;
    this.openFor = invoice;
    this.amount = amount.amount();
    this.currency = amount.currency();
    this.captured = BigDecimal.ZERO;
    this.refunded = BigDecimal.ZERO;
    this.gateway = gateway;
    this.createdAt = at;
    this.askAt = at.plus(pause());
  }

  /** The gateway has a page for it; a callback may have been faster than this answer. */
  void opened(OpenedPage opened) {
    gatewayReference = opened.reference();
    page = opened.address();
    if (state == PaymentState.NEW || state == PaymentState.UNKNOWN && suspicion == null) {
      state = PaymentState.PENDING;
    }
  }

  /** A bank collects it; nobody is asked. */
  void collecting() {
    state = PaymentState.PENDING;
    askAt = null;
  }

  /** Nobody knows what the gateway has made of it. */
  void unsure() {
    if (state == PaymentState.NEW || state == PaymentState.PENDING) {
      state = PaymentState.UNKNOWN;
    }
  }

  /**
   * Something does not fit: nothing is booked until a person or the gateway clears it up.
   *
   * @return whether this is news
   */
  boolean doubted(String why) {
    boolean fresh = !why.equals(suspicion);
    suspicion = why;
    if (state.isOpen()) {
      state = PaymentState.UNKNOWN;
    }
    return fresh;
  }

  /** The money is here. */
  void succeeded(@Nullable String capture, Instant at) {
    captured = amount;
    captureReference = capture == null ? captureReference : capture;
    suspicion = null;
    end(PaymentState.SUCCEEDED, at);
  }

  /** Over without money; not where money came in, nor where somebody has to look first. */
  boolean ended(PaymentState how, Instant at) {
    boolean can = state.isOpen() && suspicion == null;
    if (can) {
      end(how, at);
    }
    return can;
  }

  /** A person has looked: no money will come by one that is open, another is as it should be. */
  void closed(Instant at) {
    if (!state.isOpen() && suspicion == null) {
      throw new Refusal(Reason.PAYMENT_STATE_WRONG, id + " is " + state);
    }
    suspicion = null;
    if (state.isOpen()) {
      end(PaymentState.FAILED, at);
    }
  }

  /** So much goes back; refuses more than came in and has not gone back. */
  void back(Money money) {
    if (!state.isPaid()) {
      throw new Refusal(Reason.PAYMENT_STATE_WRONG, id + " is " + state);
    }
    if (money.compareTo(left()) > 0) {
      throw new Refusal(Reason.REFUND_TOO_HIGH, money + " of " + left());
    }
    refunded = refunded.add(money.amount());
    state = left().isPositive() ? PaymentState.SUCCEEDED : PaymentState.REFUNDED;
  }

  /** It did not go back after all. */
  void kept(Money money) {
    refunded = refunded.subtract(money.amount());
    state = PaymentState.SUCCEEDED;
  }

  /** The next question comes later than the last one: after a minute, two, four, up to an hour. */
  void asked(Instant at) {
    tries++;
    askAt = at.plus(pause());
  }

  private Duration pause() {
    Duration pause = Duration.ofMinutes(1L << Math.min(tries, 6));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  private void end(PaymentState how, Instant at) {
    state = how;
    endedAt = at;
    openFor = null;
    askAt = null;
  }

  long id() {
    return id;
  }

  String key() {
    return returnKey;
  }

  PaymentPurpose purpose() {
    return purpose;
  }

  AccountId account() {
    return accountId;
  }

  @Nullable Long invoice() {
    return invoiceId;
  }

  Money amount() {
    return new Money(amount, currency);
  }

  Money left() {
    return new Money(captured.subtract(refunded), currency);
  }

  PaymentState state() {
    return state;
  }

  String gateway() {
    return gateway;
  }

  @Nullable String reference() {
    return gatewayReference;
  }

  @Nullable String capture() {
    return captureReference;
  }
}
