package org.ecs.common;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the audit trail a list shall show: by whom, of which kind (the beginning of it,
 * e.g. {@code card.}), about what, from a time on and before another; empty and null let all
 * through.
 */
public record AuditFilter(
    String who, String what, String subject, @Nullable Instant from, @Nullable Instant to) {

  public AuditFilter {
    who = who.strip().toLowerCase(Locale.ROOT);
    what = what.strip().toLowerCase(Locale.ROOT);
    subject = subject.strip();
  }
}
