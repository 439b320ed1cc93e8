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
import java.util.stream.Collectors;
import org.ecs.subscriber.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A name with a password and roles: ACTIVE until an administrator blocks it. Each change has its
 * time, by which web sessions find out that they have ended.
 */
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

  private @Nullable AccountId accountId;

  private Instant changedAt;

  /** When an OpenID provider vouched for it last; without one it has a password of ours. */
  private @Nullable Instant providedAt;

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

  /** A subscriber's, bound to their account. */
  SignIn(String name, String passwordHash, AccountId account, Instant at) {
    this(name, passwordHash, SignIns.Kind.SUBSCRIBER, Set.of(Role.SUBSCRIBER), at);
    this.accountId = account;
  }

  /** The same sign-in under another name. */
  SignIn renamed(String newName, Instant at) {
    SignIn copy = new SignIn(newName, passwordHash, kind, Set.of(), at);
    copy.roles.addAll(roles);
    copy.state = state;
    copy.accountId = accountId;
    return copy;
  }

  String name() {
    return name;
  }

  boolean knows(String password) {
    return Passwords.matches(password, passwordHash) && state == State.ACTIVE;
  }

  SignIns.Kind kind() {
    return kind;
  }

  Set<Role> roles() {
    return roles.stream().map(Role::of).collect(Collectors.toSet());
  }

  boolean isActive() {
    return state == State.ACTIVE;
  }

  boolean isProvided() {
    return providedAt != null;
  }

  boolean isAdministrator() {
    return roles.contains(Role.ADMINISTRATOR.realmName());
  }

  void changePassword(String newHash, Instant at) {
    this.passwordHash = newHash;
    this.providedAt = null;
    this.changedAt = at;
  }

  /** A provider vouches for it, with these roles. Web sessions end if that is a change. */
  void provided(Set<Role> newRoles, Instant at) {
    boolean asBefore = isProvided() && roles().equals(newRoles);
    if (!asBefore) {
      changeRoles(newRoles, at);
      expect(Passwords.OF_NOBODY);
    }
    this.providedAt = at;
  }

  /** The realm takes this password until the next one is set; web sessions go on. */
  void expect(String hash) {
    this.passwordHash = hash;
  }

  void changeRoles(Set<Role> newRoles, Instant at) {
    Set<String> wanted = newRoles.stream().map(Role::realmName).collect(Collectors.toSet());
    roles.retainAll(wanted);
    roles.addAll(wanted);
    this.changedAt = at;
  }

  void block(Instant at) {
    this.state = State.BLOCKED;
    this.changedAt = at;
  }

  void unblock(Instant at) {
    this.state = State.ACTIVE;
    this.changedAt = at;
  }

  /** Something that belongs to it has changed. */
  void changed(Instant at) {
    this.changedAt = at;
  }
}
