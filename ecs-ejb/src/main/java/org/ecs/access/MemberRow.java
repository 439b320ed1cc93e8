package org.ecs.access;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A member of staff, or an integrator, in a list. */
public record MemberRow(
    String name,
    String fullName,
    @Nullable String email,
    @Nullable String language,
    SignIns.Kind kind,
    boolean blocked,
    boolean passwordDue,
    @Nullable Instant secondFactorSince,
    Instant changedAt,
    @Nullable Instant providedAt,
    Set<Role> roles) {

  MemberRow(
      String name,
      String fullName,
      @Nullable String email,
      @Nullable String language,
      SignIns.Kind kind,
      SignIn.State state,
      boolean passwordDue,
      @Nullable Instant secondFactorSince,
      Instant changedAt,
      @Nullable Instant providedAt) {
    this(
        name,
        fullName,
        email,
        language,
        kind,
        state == SignIn.State.BLOCKED,
        passwordDue,
        secondFactorSince,
        changedAt,
        providedAt,
        Set.of());
  }

  MemberRow with(Set<String> realmNames) {
    Set<Role> known = realmNames.stream().map(Role::of).collect(Collectors.toSet());
    return new MemberRow(
        name,
        fullName,
        email,
        language,
        kind,
        blocked,
        passwordDue,
        secondFactorSince,
        changedAt,
        providedAt,
        known);
  }

  public boolean isStaff() {
    return kind == SignIns.Kind.STAFF;
  }

  /** Whether an OpenID provider lets them in, and no password of ours. */
  public boolean isProvided() {
    return providedAt != null;
  }

  /** As the page names it. */
  public String state() {
    return blocked ? "BLOCKED" : "ACTIVE";
  }
}
