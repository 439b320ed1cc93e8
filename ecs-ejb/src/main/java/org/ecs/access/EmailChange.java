package org.ecs.access;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.ecs.subscriber.AccountId;
import org.jspecify.annotations.Nullable;

/** A wish for another e-mail address: open until it is confirmed by link or its time is over. */
@Entity
@Table(name = "email_change")
class EmailChange {

  @Id
  @GeneratedValue(generator = "email_change_seq")
  @SequenceGenerator(name = "email_change_seq", sequenceName = "email_change_seq")
  private long id;

  private AccountId accountId;
  private String newEmail;

  /** Null until the message with the link is written. */
  private @Nullable String tokenHash;

  private Instant askedAt;
  private Instant expiresAt;
  private @Nullable Instant confirmedAt;

  @SuppressWarnings("NullAway")
  protected EmailChange() {}

  EmailChange(AccountId account, String newEmail, Instant askedAt, Instant expiresAt) {
    this.accountId = account;
    this.newEmail = newEmail;
    this.askedAt = askedAt;
    this.expiresAt = expiresAt;
  }

  /** The link that is written last is the one that works. */
  void linkedBy(Token token) {
    tokenHash = token.hash();
  }

  void confirm(Instant now) {
    confirmedAt = now;
  }

  boolean isOpen(Instant now) {
    return confirmedAt == null && now.isBefore(expiresAt);
  }

  long id() {
    return id;
  }

  AccountId account() {
    return accountId;
  }

  String newEmail() {
    return newEmail;
  }
}
