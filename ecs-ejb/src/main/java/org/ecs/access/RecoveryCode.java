package org.ecs.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A code on paper for who has lost the authenticator: good once, gone when it was used. */
@Entity
@Table(name = "recovery_code")
class RecoveryCode {

  @Id private String codeHash;

  @Column(name = "lower_name")
  private String name;

  @SuppressWarnings("NullAway")
  protected RecoveryCode() {}

  RecoveryCode(String codeHash, String name) {
    this.codeHash = codeHash;
    this.name = name;
  }
}
