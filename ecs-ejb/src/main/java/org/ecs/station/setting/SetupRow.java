package org.ecs.station.setting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the settings of a station stand as a whole.
 *
 * @param template the one that it should follow; null: none
 * @param rebootSince since when a changed setting waits for a reboot; null: none does
 */
public record SetupRow(
    String station,
    @Nullable Long template,
    @Nullable Instant readAt,
    @Nullable Instant rebootSince,
    long inLine,
    long drifting,
    long fixedOtherwise,
    long notKnown,
    long neverRead) {

  /** As bad as the worst of its settings. */
  public Standing standing() {
    if (template == null) {
      return Standing.NOT_WANTED;
    }
    if (drifting > 0) {
      return Standing.DRIFTS;
    }
    if (neverRead > 0) {
      return Standing.NEVER_READ;
    }
    if (fixedOtherwise > 0) {
      return Standing.FIXED_OTHERWISE;
    }
    return notKnown > 0 ? Standing.NOT_KNOWN : Standing.IN_LINE;
  }
}
