package org.ecs.station.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.ecs.station.CommandOutcome;
import org.ecs.station.CommandState;
import org.ecs.station.FileStep;
import org.ecs.station.StationId;
import org.jspecify.annotations.Nullable;

/** What a job is at one station: see {@link PartState}. */
@Entity
@Table(name = "station_job_part")
class StationJobPart {

  @Id
  @GeneratedValue(generator = "station_job_part_seq")
  @SequenceGenerator(name = "station_job_part_seq", sequenceName = "station_job_part_seq")
  private long id;

  @Column(name = "job_id")
  private long job;

  private StationId stationId;

  @Enumerated(EnumType.STRING)
  @Column(name = "part_state")
  private PartState state = PartState.WAITING;

  @Column(name = "command_id")
  private @Nullable Long command;

  @Enumerated(EnumType.STRING)
  @Column(name = "file_step")
  private @Nullable FileStep step;

  private @Nullable String note;
  private Instant changedAt;

  @SuppressWarnings("NullAway")
  protected StationJobPart() {}

  StationJobPart(long job, StationId station, Instant at) {
    this.job = job;
    this.stationId = station;
    this.changedAt = at;
  }

  StationId station() {
    return stationId;
  }

  void asked(long sending, Instant at) {
    state = PartState.ASKED;
    command = sending;
    changedAt = at;
  }

  /** The station has answered; what carries a file is under way from now on. */
  void answered(CommandOutcome outcome, boolean carriesFile, Instant at) {
    if (state != PartState.ASKED) {
      return;
    }
    boolean accepted = outcome.state() == CommandState.ACCEPTED;
    PartState good = carriesFile ? PartState.UNDER_WAY : PartState.DONE;
    state = accepted ? good : PartState.FAILED;
    note = outcome.nuance() == null ? outcome.state().name() : outcome.nuance().name();
    changedAt = at;
  }

  /** The station has told how far it is. */
  void reported(FileStep now, Instant at) {
    step = now;
    changedAt = at;
    state =
        switch (now.standing()) {
          case NONE, ON_THE_WAY -> state;
          case DONE -> PartState.DONE;
          case FAILED -> PartState.FAILED;
        };
  }
}
