package org.ecs.access;

import java.time.Duration;
import java.time.Instant;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;

/** The refusal of a try to sign in that has to wait, with how long. */
public class TooManyTries extends Refusal {

  private static final long serialVersionUID = 1;

  private final Duration wait;

  TooManyTries(Instant now, Instant next) {
    super(Reason.SIGN_IN_THROTTLED, "again in " + Duration.between(now, next).toSeconds() + " s");
    this.wait = Duration.between(now, next);
  }

  /** Whole minutes, at least one. */
  public long minutes() {
    return wait.plusSeconds(59).toMinutes();
  }
}
