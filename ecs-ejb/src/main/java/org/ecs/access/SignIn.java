package org.ecs.access;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** A name with a password and roles: ACTIVE until an administrator blocks it. */
@Entity
@Table(name = "sign_in")
class SignIn {

  @Id
  @Column(name = "lower_name")
  private String name;

  private String passwordHash;

  @Enumerated(EnumType.STRING)
  @Column(name = "sign_in_kind")
  private SignIns.Kind kind;

  @Enumerated(EnumType.STRING)
  @Column(name = "sign_in_state")
  private State state = State.ACTIVE;

  private Instant changedAt;

  @ElementCollection
  @CollectionTable(name = "sign_in_role", joinColumns = @JoinColumn(name = "lower_name"))
  @Column(name = "role_name")
  private Set<String> roles = new HashSet<>();

  enum State {
    ACTIVE,
    BLOCKED
  }

  @SuppressWarnings("NullAway")
  protected SignIn() {}

  SignIn(String name, String passwordHash, SignIns.Kind kind, Set<Role> roles, Instant at) {
    this.name = name;
    this.passwordHash = passwordHash;
    this.kind = kind;
    this.changedAt = at;
    roles.forEach(role -> this.roles.add(role.realmName()));
  }

  boolean knows(String password) {
    return state == State.ACTIVE && Passwords.matches(password, passwordHash);
  }

  void changePassword(String newHash, Instant at) {
    this.passwordHash = newHash;
    this.changedAt = at;
  }

  void block(Instant at) {
    this.state = State.BLOCKED;
    this.changedAt = at;
  }
}
