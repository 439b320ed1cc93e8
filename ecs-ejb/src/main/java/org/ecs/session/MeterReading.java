package org.ecs.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the meter showed for a session at one time; stored once, never changed. */
@Entity
@Table(name = "meter_reading")
@IdClass(MeterReading.Key.class)
class MeterReading {

  @Id private long sessionId;

  /** Corrected, like all that is rated. */
  @Id private Instant takenAt;

  private Instant arrivedAt;

  private @Nullable Long registerWh;

  @Column(name = "power_w")
  private @Nullable Long powerW;

  private @Nullable Long currentMa;

  private @Nullable Integer socPercent;
  private @Nullable String detail;

  record Key(long sessionId, Instant takenAt) implements Serializable {}

  @SuppressWarnings("NullAway")
  protected MeterReading() {}
}
