package org.ecs.station;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A command on its way: REQUESTED, SENT, and then one outcome, which never changes. */
@Entity
@Table(name = "station_command")
class StationCommand {

  @Id
  @GeneratedValue(generator = "station_command_seq")
  @SequenceGenerator(name = "station_command_seq", sequenceName = "station_command_seq")
  private long id;

  private StationId stationId;

  @Enumerated(EnumType.STRING)
  private Command.Kind kind;

  private String parameters;

  @Enumerated(EnumType.STRING)
  @Column(name = "command_state")
  private CommandState state = CommandState.REQUESTED;

  private String requestedBy;
  private Instant requestedAt;
  private Instant expiresAt;
  private @Nullable Instant sentAt;
  private @Nullable Instant endedAt;
  private @Nullable String answer;

  @SuppressWarnings("NullAway")
  protected StationCommand() {}

  StationCommand(StationId station, Command command, String by, Instant at, Duration lasting) {
    this.stationId = station;
    this.kind = command.kind();
    this.parameters = command.parameters().toString();
    this.requestedBy = by;
    this.requestedAt = at;
    this.expiresAt = at.plus(lasting);
  }

  long id() {
    return id;
  }

  StationId station() {
    return stationId;
  }

  Command command() {
    try (var reader = Json.createReader(new StringReader(parameters))) {
      JsonObject read = reader.readObject();
      return new Command(kind, read);
    }
  }

  /** True if the command is to be sent now; one that has waited too long expires instead. */
  boolean send(Instant now) {
    if (state != CommandState.REQUESTED) {
      return false;
    }
    if (!now.isBefore(expiresAt)) {
      end(CommandState.EXPIRED, null, now);
      return false;
    }
    state = CommandState.SENT;
    sentAt = now;
    return true;
  }

  /**
   * The station was not there after all: the command waits until it comes back or the time is up.
   */
  void putBack() {
    if (state == CommandState.SENT) {
      state = CommandState.REQUESTED;
      sentAt = null;
    }
  }

  void end(CommandState outcome, @Nullable String said, Instant now) {
    if (!state.isOutcome()) {
      state = outcome;
      answer = said == null || said.length() <= 1000 ? said : said.substring(0, 1000);
      endedAt = now;
    }
  }
}
