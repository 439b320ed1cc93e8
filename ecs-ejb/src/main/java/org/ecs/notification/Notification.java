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
import org.jspecify.annotations.Nullable;

/**
 * An occasion to tell an account (or who has none yet) something: WAITING, tried with growing
 * pauses, then DONE or FAILED.
 */
@Entity
@Table(name = "notification")
class Notification {

  private static final int TRIES = 8;

  @Id
  @GeneratedValue(generator = "notification_seq")
  @SequenceGenerator(name = "notification_seq", sequenceName = "notification_seq")
  private long id;

  private @Nullable AccountId accountId;

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

  /** When it was asked for (again); null for those from before anybody could ask again. */
  private @Nullable Instant askedAt;

  /** An e-mail address instead of the subscriber's own; null as a rule. */
  private @Nullable String toAddress;

  /** The sign-in name of who is told, where that is staff. */
  private @Nullable String staffName;

  @SuppressWarnings("NullAway")
  protected Notification() {}

  Notification(@Nullable AccountId account, Occasion occasion, long about, Instant at) {
    this.accountId = account;
    this.occasion = occasion;
    this.aboutId = about;
    this.createdAt = at;
    this.dueAt = at;
    this.askedAt = at;
  }

  Notification insteadTo(String address) {
    toAddress = address;
    return this;
  }

  Notification toStaff(String name, String address) {
    staffName = name;
    return insteadTo(address);
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
    askedAt = now;
  }

  /** Since when a delivery is one of what is asked for now. */
  Instant askedAt() {
    return askedAt == null ? createdAt : askedAt;
  }

  boolean isWaiting() {
    return state == NotificationState.WAITING;
  }

  long id() {
    return id;
  }

  @Nullable AccountId account() {
    return accountId;
  }

  Occasion occasion() {
    return occasion;
  }

  @Nullable String toAddress() {
    return toAddress;
  }

  @Nullable String staffName() {
    return staffName;
  }

  long about() {
    return aboutId;
  }
}
