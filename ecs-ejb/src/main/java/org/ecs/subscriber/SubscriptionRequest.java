package org.ecs.subscriber;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A consumer's wish to subscribe: NEW until its e-mail address is confirmed, CONFIRMED and
 * ASKED_BACK while staff look at it, then APPROVED, REJECTED or EXPIRED for ever.
 */
@Entity
@Table(name = "subscription_request")
class SubscriptionRequest {

  @Id
  @GeneratedValue(generator = "subscription_request_seq")
  @SequenceGenerator(name = "subscription_request_seq", sequenceName = "subscription_request_seq")
  private long id;

  private String statusToken = Token.generated().text();
  private @Nullable String confirmationHash;

  @Enumerated(EnumType.STRING)
  @Column(name = "request_state")
  private RequestState state = RequestState.NEW;

  @Enumerated(EnumType.STRING)
  @Column(name = "subscriber_kind")
  private SubscriberKind kind;

  @Column(name = "full_name")
  private String name;

  @Embedded private Contact contact;

  @Enumerated(EnumType.STRING)
  private BillingMode billingMode;

  private String tariffCode;
  @Embedded private Consent consent;
  private String lowerEmail;
  private String askedFrom;
  private Instant askedAt;

  /** When it expires unless somebody does something; null while it waits for staff, or is over. */
  private @Nullable Instant expiresAt;

  private @Nullable String question;
  private @Nullable String reply;
  private @Nullable Instant decidedAt;
  private @Nullable String decision;
  private @Nullable AccountId accountId;

  @SuppressWarnings("NullAway")
  protected SubscriptionRequest() {}

  SubscriptionRequest(NewSubscription asked, String from, Instant at, Instant expiresAt) {
    this.kind = asked.kind();
    this.name = Texts.name(asked.name());
    this.contact = asked.contact().checked();
    this.lowerEmail = Objects.requireNonNull(contact.email()).toLowerCase(Locale.ROOT);
    this.billingMode = asked.billingMode();
    this.tariffCode = asked.tariffCode();
    this.consent = asked.consent().checked();
    this.askedFrom = from;
    this.askedAt = at;
    this.expiresAt = expiresAt;
  }

  /** A fresh token for the confirmation; one that was given before works no longer. */
  Token confirmation() {
    Token token = Token.generated();
    confirmationHash = token.hash();
    return token;
  }

  /** Whether this made a difference: a link that is followed twice confirms once. */
  boolean confirm(Instant now) {
    expire(now);
    if (state != RequestState.NEW) {
      return false;
    }
    to(RequestState.CONFIRMED, null);
    return true;
  }

  void askBack(String asked, Instant expires) {
    mustBe(RequestState.CONFIRMED);
    question = Texts.note(asked);
    reply = null;
    to(RequestState.ASKED_BACK, expires);
  }

  void answer(String answered) {
    mustBe(RequestState.ASKED_BACK);
    reply = Texts.note(answered);
    to(RequestState.CONFIRMED, null);
  }

  /** What its account is opened with. */
  NewAccount toAccount(Approval approval) {
    mustBe(RequestState.CONFIRMED, RequestState.ASKED_BACK);
    return new NewAccount(
        kind,
        name,
        approval.crmReference(),
        contact,
        billingMode,
        tariffCode,
        approval.zone(),
        approval.creditLimit(),
        approval.sessionsAtOnce());
  }

  void approved(AccountId account, Instant now) {
    accountId = account;
    decidedAt = now;
    to(RequestState.APPROVED, null);
  }

  void reject(String why, Instant now) {
    mustBe(RequestState.NEW, RequestState.CONFIRMED, RequestState.ASKED_BACK);
    decision = Texts.note(why);
    decidedAt = now;
    to(RequestState.REJECTED, null);
  }

  /** Whether its time is over with this. */
  boolean expire(Instant now) {
    if (expiresAt == null || now.isBefore(expiresAt)) {
      return false;
    }
    to(RequestState.EXPIRED, null);
    return true;
  }

  private void to(RequestState next, @Nullable Instant expires) {
    state = next;
    expiresAt = expires;
  }

  private void mustBe(RequestState... wanted) {
    if (!Set.of(wanted).contains(state)) {
      throw new Refusal(Reason.SUBSCRIPTION_REQUEST_STATE_WRONG, id + " is " + state);
    }
  }

  long id() {
    return id;
  }

  String statusToken() {
    return statusToken;
  }

  RequestState state() {
    return state;
  }

  @Nullable AccountId account() {
    return accountId;
  }
}
