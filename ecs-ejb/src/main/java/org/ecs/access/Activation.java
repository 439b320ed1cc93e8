package org.ecs.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.ecs.subscriber.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * The right to set the password of an account's sign-in: open until it is used, another one of the
 * account is used, or its time is over.
 */
@Entity
@Table(name = "activation")
class Activation {

  @Id private String tokenHash;

  private AccountId accountId;

  @Column(name = "lower_name")
  private String name;

  private Instant issuedAt;
  private Instant expiresAt;
  private @Nullable Instant usedAt;

  @SuppressWarnings("NullAway")
  protected Activation() {}

  Activation(Token token, AccountId account, String name, Instant issuedAt, Instant expiresAt) {
    this.tokenHash = token.hash();
    this.accountId = account;
    this.name = name;
    this.issuedAt = issuedAt;
    this.expiresAt = expiresAt;
  }

  boolean isOpen(Instant now) {
    return usedAt == null && now.isBefore(expiresAt);
  }

  AccountId account() {
    return accountId;
  }

  String name() {
    return name;
  }
}
