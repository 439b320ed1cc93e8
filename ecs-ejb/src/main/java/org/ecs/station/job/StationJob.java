package org.ecs.station.job;

import jakarta.json.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Instant;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.station.Command;
import org.ecs.station.FileKind;
import org.jspecify.annotations.Nullable;

/** A command for many stations: see {@link JobState}. */
@Entity
@Table(name = "station_job")
class StationJob {

  @Id
  @GeneratedValue(generator = "station_job_seq")
  @SequenceGenerator(
      name = "station_job_seq",
      sequenceName = "station_job_seq",
      allocationSize = 1) // it is the request id that stations report
  private long id;

  @Enumerated(EnumType.STRING)
  private Command.Kind kind;

  @Column(length = 1_000_000)
  private String parameters;

  private String selection;

  @Enumerated(EnumType.STRING)
  @Column(name = "job_state")
  private JobState state = JobState.RUNNING;

  private int atOnce;
  private String requestedBy;
  private Instant requestedAt;
  private Instant lastsUntil;
  private @Nullable Instant endedAt;

  @SuppressWarnings("NullAway")
  protected StationJob() {}

  StationJob(NewJob asked, String by, Instant at) {
    this.kind = asked.command().kind();
    this.parameters = asked.command().parameters().toString();
    this.selection = asked.selection().shown();
    this.atOnce = asked.atOnce();
    this.requestedBy = by;
    this.requestedAt = at;
    this.lastsUntil = at.plus(asked.lasting());
  }

  long id() {
    return id;
  }

  boolean isRunning() {
    return state == JobState.RUNNING;
  }

  int atOnce() {
    return fileKind() == null ? Integer.MAX_VALUE : atOnce;
  }

  Instant lastsUntil() {
    return lastsUntil;
  }

  /** The command of this job; stations that report for a request report the job's number. */
  Command command() {
    try (var reader = Json.createReader(new StringReader(parameters))) {
      var own = Json.createObjectBuilder(reader.readObject());
      boolean numbered = kind.parameters().stream().anyMatch(p -> p.name().equals("request"));
      return new Command(kind, (numbered ? own.add("request", id) : own).build());
    }
  }

  @Nullable FileKind fileKind() {
    return fileKind(kind);
  }

  static @Nullable FileKind fileKind(Command.Kind kind) {
    return switch (kind) {
      case UPDATE_FIRMWARE, UPDATE_SIGNED_FIRMWARE -> FileKind.FIRMWARE;
      case GET_DIAGNOSTICS, GET_LOG -> FileKind.LOG;
      default -> null;
    };
  }

  void stop() {
    if (state != JobState.RUNNING) {
      throw new Refusal(Reason.STATION_JOB_STATE_WRONG, state);
    }
    state = JobState.STOPPED;
  }

  /** Goes on with what waits, until then at the earliest. */
  void resume(Instant until) {
    if (state == JobState.RUNNING) {
      throw new Refusal(Reason.STATION_JOB_STATE_WRONG, state);
    }
    state = JobState.RUNNING;
    endedAt = null;
    lastsUntil = lastsUntil.isBefore(until) ? until : lastsUntil;
  }

  void done(Instant at) {
    state = JobState.DONE;
    endedAt = at;
  }
}
