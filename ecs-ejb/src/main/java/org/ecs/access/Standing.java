package org.ecs.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with a sign-in now. What was decided for it while it had another {@code changedAt}
 * no longer counts: its web sessions end.
 */
public record Standing(
    SignIns.Kind kind,
    boolean active,
    Instant changedAt,
    boolean passwordDue,
    boolean secondFactor,
    @Nullable String language) {

  Standing(
      SignIns.Kind kind,
      SignIn.State state,
      Instant changedAt,
      @Nullable Boolean passwordDue,
      @Nullable Instant secondFactorSince,
      @Nullable String language) {
    this(
        kind,
        state == SignIn.State.ACTIVE,
        changedAt,
        Boolean.TRUE.equals(passwordDue),
        secondFactorSince != null,
        language);
  }
}
