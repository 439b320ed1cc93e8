package org.ecs.station.setting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The last that a station told of one of its settings. */
@Entity
@Table(name = "station_setting")
@IdClass(StationSetting.Key.class)
class StationSetting {

  @Id private long stationId;

  @Id
  @Column(name = "setting_key")
  private String key;

  /** Null: empty, for a database may not know the difference. */
  @Column(name = "setting_value")
  private @Nullable String value;

  private boolean fixed;
  private boolean notKnown;
  private Instant readAt;

  record Key(long stationId, String key) implements Serializable {}

  @SuppressWarnings("NullAway")
  protected StationSetting() {}

  StationSetting(long station, String key, Instant at) {
    this.stationId = station;
    this.key = key;
    this.readAt = at;
  }

  String key() {
    return key;
  }

  @Nullable String value() {
    return value;
  }

  boolean canBeWanted() {
    return !fixed && !notKnown;
  }

  String line() {
    return key + "=" + (value == null ? "" : value);
  }

  void is(@Nullable String newValue, boolean isFixed, Instant at) {
    value = newValue;
    fixed = isFixed;
    notKnown = false;
    readAt = at;
  }

  void isNotKnown(Instant at) {
    value = null;
    notKnown = true;
    readAt = at;
  }
}
