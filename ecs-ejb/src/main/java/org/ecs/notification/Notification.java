package org.ecs.notification;

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

/**
 * An occasion to tell an account something: WAITING, tried with growing pauses, then DONE or
 * FAILED.
 */
@Entity
@Table(name = "notification")
class Notification {

  private static final int TRIES = 8;

  @Id
  @GeneratedValue(generator = "notification_seq")
  @SequenceGenerator(name = "notification_seq", sequenceName = "notification_seq")
  private long id;

  private AccountId accountId;

  @Enumerated(EnumType.STRING)
  private Occasion occasion;

  /** The id of what it is about, e.g. of a bill data record. */
  private long aboutId;

  @Enumerated(EnumType.STRING)
  @Column(name = "notification_state")
  private NotificationState state = NotificationState.WAITING;

  private int tries;
  private Instant createdAt;
  private Instant dueAt;

  @SuppressWarnings("NullAway")
  protected Notification() {}

  Notification(AccountId account, Occasion occasion, long about, Instant at) {
    this.accountId = account;
    this.occasion = occasion;
    this.aboutId = about;
    this.createdAt = at;
    this.dueAt = at;
  }

  /** A try failed: the next one waits twice as long, from a minute on; the eighth is the last. */
  void failed(Instant now) {
    tries++;
    dueAt = now.plus(Duration.ofMinutes(1L << (tries - 1)));
    if (tries >= TRIES) {
      state = NotificationState.FAILED;
    }
  }

  void done() {
    state = NotificationState.DONE;
  }

  void again(Instant now) {
    state = NotificationState.WAITING;
    tries = 0;
    dueAt = now;
  }

  boolean isWaiting() {
    return state == NotificationState.WAITING;
  }

  long id() {
    return id;
  }

  AccountId account() {
    return accountId;
  }

  Occasion occasion() {
    return occasion;
  }

  long about() {
    return aboutId;
  }
}
