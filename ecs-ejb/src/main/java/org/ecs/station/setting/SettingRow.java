package org.ecs.station.setting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A setting of a station: what it is and what it should be.
 *
 * @param wanted null: nothing, or empty
 * @param known null: empty, or not known
 * @param readAt when the station last told of it
 */
public record SettingRow(
    String station,
    String key,
    @Nullable String wanted,
    @Nullable String known,
    boolean fixed,
    @Nullable Instant readAt,
    Standing standing) {

  /** As the query fills it. */
  @SuppressWarnings("NullAway")
  public SettingRow(
      String station,
      String key,
      @Nullable String wanted,
      @Nullable String known,
      @Nullable Boolean fixed,
      @Nullable Instant readAt,
      int standing) {
    this(
        station,
        key,
        wanted,
        known,
        Boolean.TRUE.equals(fixed),
        readAt,
        Standing.values()[standing]);
  }
}
