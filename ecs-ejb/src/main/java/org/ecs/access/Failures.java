package org.ecs.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * Tries to sign in that failed, of one name, of one address, or of one name from one address. After
 * the free ones each has to wait, a minute at first, then twice as long each time, up to a quarter
 * of an hour; an hour without a failure forgives all.
 */
@Entity
@Table(name = "failed_sign_in")
class Failures {

  static final Duration REMEMBERED = Duration.ofHours(1);

  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
  private static final int DOUBLINGS = 4;

  @Id
  @Column(name = "failure_key")
  private String key;

  private int failures;
  private Instant lastAt;

  @SuppressWarnings("NullAway")
  protected Failures() {}

  Failures(String key, Instant at) {
    this.key = key;
    this.lastAt = at;
  }

  /** Counts a try as failed until it turns out otherwise; refuses one that has to wait. */
  void tried(int free, Instant now) {
    if (now.isAfter(lastAt.plus(REMEMBERED))) {
      failures = 0;
    }
    Instant next = lastAt.plus(pause(free));
    if (failures >= free && now.isBefore(next)) {
      throw new TooManyTries(now, next);
    }
    failures++;
    lastAt = now;
  }

  void forgiveOne() {
    failures = Math.max(0, failures - 1);
  }

  void forgiveAll() {
    failures = 0;
  }

  private Duration pause(int free) {
    int doublings = Math.max(0, Math.min(DOUBLINGS, failures - free));
    Duration pause = FIRST_PAUSE.multipliedBy(1L << doublings);
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }
}
