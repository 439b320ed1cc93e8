package org.ecs.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * That an OpenID provider has let somebody in a moment ago: there until it is taken up or its time
 * is over.
 */
@Entity
@Table(name = "hand_over")
class HandOver {

  @Id private String tokenHash;

  @Column(name = "lower_name")
  private String name;

  private Instant expiresAt;

  @SuppressWarnings("NullAway")
  protected HandOver() {}

  HandOver(Token token, String name, Instant expiresAt) {
    this.tokenHash = token.hash();
    this.name = name;
    this.expiresAt = expiresAt;
  }

  boolean isOpen(Instant now) {
    return now.isBefore(expiresAt);
  }

  String name() {
    return name;
  }
}
