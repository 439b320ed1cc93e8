package org.ecs.sms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.ecs.subscriber.AccountId;
import org.jspecify.annotations.Nullable;

/** A text from a phone: kept as it came, decided once, answered at most once as a rule. */
@Entity
@Table(name = "incoming_text")
class IncomingText {

  private static final int TRIES = 6;

  @Id
  @GeneratedValue(generator = "incoming_text_seq")
  @SequenceGenerator(name = "incoming_text_seq", sequenceName = "incoming_text_seq")
  private long id;

  private String sender;
  private String receiver;

  @Column(name = "message_body")
  private String body;

  private @Nullable String providerKey;
  private Instant receivedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "incoming_state")
  private IncomingState state = IncomingState.RECEIVED;

  @Enumerated(EnumType.STRING)
  private @Nullable Outcome outcome;

  private @Nullable AccountId accountId;
  private @Nullable Long commandId;
  private @Nullable String answer;
  private int tries;
  private Instant dueAt;

  @SuppressWarnings("NullAway")
  protected IncomingText() {}

  IncomingText(String sender, NewText text, String body, Instant at) {
    this.sender = sender;
    this.receiver = text.to();
    this.body = body;
    this.providerKey = text.key();
    this.receivedAt = at;
    this.dueAt = at;
  }

  /** The first one too many: kept, but neither read nor answered. */
  IncomingText unread() {
    state = IncomingState.DONE;
    outcome = Outcome.THROTTLED;
    return this;
  }

  /** What is said is known, or will be when the station has answered. */
  void decided(@Nullable AccountId account, Answer what, @Nullable String said, Instant now) {
    accountId = account;
    outcome = what.outcome();
    commandId = what.command();
    answer = said;
    tries = 0;
    dueAt = now;
    if (said == null) {
      state = IncomingState.DONE;
    } else {
      state = what.command() == null ? IncomingState.ANSWERING : IncomingState.AT_STATION;
    }
  }

  /** The station has answered what it was told. */
  void heard(Outcome what, String said, Instant now) {
    outcome = what;
    answer = said;
    state = IncomingState.ANSWERING;
    dueAt = now;
  }

  void answered() {
    state = IncomingState.DONE;
  }

  /**
   * A try failed: the next one waits 10, 20, 40 … seconds; an answer after minutes helps nobody.
   */
  void failed(Instant now) {
    tries++;
    dueAt = now.plus(Duration.ofSeconds(5L << tries));
    if (tries >= TRIES) {
      state = IncomingState.FAILED;
    }
  }

  boolean is(IncomingState asked) {
    return state == asked;
  }

  long id() {
    return id;
  }

  String sender() {
    return sender;
  }

  String body() {
    return body;
  }

  @Nullable Outcome outcome() {
    return outcome;
  }

  @Nullable AccountId account() {
    return accountId;
  }

  @Nullable Long command() {
    return commandId;
  }

  @Nullable String answer() {
    return answer;
  }
}
