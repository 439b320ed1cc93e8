package org.ecs.station;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
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
import java.util.Optional;
import java.util.regex.Pattern;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A command on its way: REQUESTED, SENT, and then one outcome, which never changes. */
@Entity
@Table(name = "station_command")
@DynamicUpdate // what is long is written once
class StationCommand {

  static final int WHOLE = 1_000_000;
  private static final int SHOWN = 1000;

  /** Settings that nobody may read, as OCPP 1.6 and vendors call them. */
  private static final Pattern SECRET =
      Pattern.compile("(?i)\"key\":\"[^\"]*(authorizationkey|password|secret)");

  @Id
  @GeneratedValue(generator = "station_command_seq")
  @SequenceGenerator(name = "station_command_seq", sequenceName = "station_command_seq")
  private long id;

  private StationId stationId;

  @Enumerated(EnumType.STRING)
  private Command.Kind kind;

  /** As lists show them; whole where nothing else is kept. */
  private String parameters;

  @Column(length = WHOLE)
  private @Nullable String wholeParameters;

  @Enumerated(EnumType.STRING)
  @Column(name = "command_state")
  private CommandState state = CommandState.REQUESTED;

  @Enumerated(EnumType.STRING)
  private @Nullable CommandNuance nuance;

  @Enumerated(EnumType.ORDINAL)
  @JdbcTypeCode(SqlTypes.INTEGER)
  private Urgency urgency;

  private String requestedBy;
  private Instant requestedAt;
  private Instant expiresAt;
  private @Nullable Instant sentAt;
  private @Nullable Instant endedAt;
  private @Nullable String answer;

  @Column(length = WHOLE)
  private @Nullable String wholeAnswer;

  @SuppressWarnings("NullAway")
  protected StationCommand() {}

  StationCommand(StationId station, Command command, Asked asked) {
    String whole = command.parameters().toString();
    this.stationId = station;
    this.kind = command.kind();
    this.parameters = cut(shown(command));
    this.wholeParameters = whole.equals(parameters) ? null : whole;
    this.urgency = asked.urgency;
    this.requestedBy = asked.by;
    this.requestedAt = asked.at;
    this.expiresAt = asked.at.plus(asked.lasting);
  }

  /** Who asked when, how long it may wait, and how much it hurries. */
  record Asked(String by, Instant at, Duration lasting, Urgency urgency) {}

  long id() {
    return id;
  }

  StationId station() {
    return stationId;
  }

  Command.Kind kind() {
    return kind;
  }

  CommandState state() {
    return state;
  }

  String wholeParameters() {
    return wholeParameters == null ? parameters : wholeParameters;
  }

  Optional<String> wholeAnswer() {
    return Optional.ofNullable(wholeAnswer == null ? answer : wholeAnswer);
  }

  Command command() {
    return parsed(wholeParameters());
  }

  private Command parsed(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return new Command(kind, reader.readObject());
    }
  }

  /** As people may read it: of a secret nothing, also while the command is under way. */
  Command legible() {
    return isSecret(kind, parameters) ? parsed(parameters) : command();
  }

  /** True if the command is to be sent now; false if it has gone or has waited too long. */
  boolean send(Instant now) {
    if (state != CommandState.REQUESTED || !now.isBefore(expiresAt)) {
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

  /** The one outcome; empty if there is one already. */
  Optional<CommandEnded> end(CommandOutcome outcome, @Nullable String said, Instant now) {
    if (state.isOutcome()) {
      return Optional.empty();
    }
    state = outcome.state();
    nuance = outcome.nuance();
    if (isSecret(kind, parameters)) {
      wholeParameters = null; // it has done its work
    }
    String shown = said == null ? null : SecretSetting.masked(RawMessage.masked(said));
    answer = shown == null ? null : cut(shown);
    wholeAnswer = shown == null || shown.equals(answer) ? null : shown;
    endedAt = now;
    return Optional.of(new CommandEnded(id, stationId, kind, outcome, shown));
  }

  private static String cut(String text) {
    int end = Math.min(text.length(), SHOWN);
    boolean halved = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, halved ? end - 1 : end);
  }

  /** Of a long list how many there are, of a long text its beginning, of a secret nothing. */
  private static String shown(Command command) {
    var shown = Json.createObjectBuilder();
    command.parameters().forEach((name, value) -> shown.add(name, shortened(value)));
    if (isSecret(command.kind(), command.parameters().toString())) {
      shown.add("value", "…");
    }
    return shown.build().toString();
  }

  static boolean isSecret(Command.Kind kind, String parameters) {
    return kind == Command.Kind.CHANGE_CONFIGURATION && SECRET.matcher(parameters).find();
  }

  private static JsonValue shortened(JsonValue value) {
    if (value instanceof JsonArray array && array.size() > 10) {
      return Json.createValue(array.size());
    }
    boolean isLong = value instanceof JsonString text && text.getString().length() > 200;
    return isLong
        ? Json.createValue(((JsonString) value).getString().substring(0, 100) + "…")
        : value;
  }
}
