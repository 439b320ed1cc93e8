package org.ecs.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with a sign-in now. What was decided for it while it had another {@code changedAt}
 * no longer counts: its web sessions end. One that is <em>provided</em> comes in by the OpenID
 * provider, which asks for passwords and second factors itself.
 */
public record Standing(
    SignIns.Kind kind,
    boolean active,
    Instant changedAt,
    boolean passwordDue,
    boolean secondFactor,
    @Nullable String language,
    boolean provided) {

  Standing(
      SignIns.Kind kind,
      SignIn.State state,
      Instant changedAt,
      @Nullable Boolean passwordDue,
      @Nullable Instant secondFactorSince,
      @Nullable String language,
      @Nullable Instant providedAt) {
    this(
        kind,
        state == SignIn.State.ACTIVE,
        changedAt,
        Boolean.TRUE.equals(passwordDue),
        secondFactorSince != null,
        language,
        providedAt != null);
  }
}
