package org.ecs.tariff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a version is valid: half-open, without an end as long as it is the last. */
record VersionSpan(long versionId, Instant from, @Nullable Instant to) {

  boolean has(Instant at) {
    return !at.isBefore(from) && (to == null || at.isBefore(to));
  }
}
