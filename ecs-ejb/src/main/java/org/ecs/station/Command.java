package org.ecs.station;

import static org.ecs.station.Parameter.anyText;
import static org.ecs.station.Parameter.choice;
import static org.ecs.station.Parameter.flag;
import static org.ecs.station.Parameter.group;
import static org.ecs.station.Parameter.lines;
import static org.ecs.station.Parameter.list;
import static org.ecs.station.Parameter.number;
import static org.ecs.station.Parameter.place;
import static org.ecs.station.Parameter.text;
import static org.ecs.station.Parameter.texts;
import static org.ecs.station.Parameter.time;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What ECS asks of a station, in the service's words; mediation says it in the station's protocol.
 */
public record Command(Kind kind, JsonObject parameters) {

  /** What identifiers, connectors and versions are at most: 32 bits. */
  private static final long INT = Integer.MAX_VALUE;

  /** The commands that ECS knows, and what each needs; connector 0 is the station as a whole. */
  public enum Kind {
    START_CHARGING(
        text("card", 20),
        number("connector", 1, INT).orNone(),
        group("profile", ChargingProfile.PARTS).orNone()),
    STOP_CHARGING(number("session", 0, INT)),
    RESET(flag("hard")),
    CHANGE_AVAILABILITY(number("connector", 0, INT), flag("available")),
    CHANGE_CONFIGURATION(text("key", 50), anyText("value", 500)),
    CLEAR_CACHE,
    DATA_TRANSFER(
        text("vendor", 255), text("message", 50).orNone(), lines("data", 10_000).orNone()),
    GET_CONFIGURATION(texts("keys", 50).orNone()),
    UNLOCK_CONNECTOR(number("connector", 1, INT)),

    GET_DIAGNOSTICS(
        place("location"), time("from").orNone(), time("until").orNone(), tries(), pause()),
    UPDATE_FIRMWARE(place("location"), time("at"), tries(), pause()),

    SEND_LOCAL_LIST(
        number("version", 1, INT),
        flag("full"),
        list(
            "entries",
            0,
            100_000,
            text("card", 20),
            time("expiry").orNone(),
            choice("status", "ACCEPTED", "BLOCKED", "EXPIRED", "INVALID", "CONCURRENT").orNone(),
            text("parent", 20).orNone())),
    GET_LOCAL_LIST_VERSION,

    RESERVE(
        number("reservation", 0, INT),
        number("connector", 0, INT),
        text("card", 20),
        text("parent", 20).orNone(),
        time("until")),
    CANCEL_RESERVATION(number("reservation", 0, INT)),

    SET_CHARGING_PROFILE(number("connector", 0, INT), group("profile", ChargingProfile.PARTS)),
    CLEAR_CHARGING_PROFILE(
        number("profile", 0, INT).orNone(),
        number("connector", 0, INT).orNone(),
        choice("purpose", "STATION", "DEFAULT", "SESSION").orNone(),
        number("level", 0, INT).orNone()),
    GET_COMPOSITE_SCHEDULE(
        number("connector", 0, INT), number("seconds", 1, INT), choice("unit", "W", "A").orNone()),

    TRIGGER_MESSAGE(
        choice(
            "message",
            "BOOT",
            "DIAGNOSTICS_STATUS",
            "FIRMWARE_STATUS",
            "HEARTBEAT",
            "METER",
            "STATUS"),
        number("connector", 1, INT).orNone()),
    TRIGGER_MESSAGE_SECURED(
        choice(
            "message",
            "BOOT",
            "LOG_STATUS",
            "FIRMWARE_STATUS",
            "HEARTBEAT",
            "METER",
            "CERTIFICATE_REQUEST",
            "STATUS"),
        number("connector", 1, INT).orNone()),

    GET_LOG(
        choice("log", "DIAGNOSTICS", "SECURITY"),
        number("request", 0, INT),
        place("location"),
        time("from").orNone(),
        time("until").orNone(),
        tries(),
        pause()),
    UPDATE_SIGNED_FIRMWARE(
        number("request", 0, INT),
        place("location"),
        time("at"),
        time("installAt").orNone(),
        lines("certificate", 5500),
        text("signature", 800),
        tries(),
        pause()),
    SEND_CERTIFICATE(lines("chain", 10_000)),
    INSTALL_CERTIFICATE(
        choice("use", "CENTRAL_SYSTEM", "MANUFACTURER"), lines("certificate", 5500)),
    DELETE_CERTIFICATE(
        choice("algorithm", "SHA256", "SHA384", "SHA512"),
        text("issuerName", 128),
        text("issuerKey", 128),
        text("serial", 40)),
    LIST_CERTIFICATES(choice("use", "CENTRAL_SYSTEM", "MANUFACTURER"));

    private final List<Parameter> parameters;

    Kind(Parameter... parameters) {
      this.parameters = List.of(parameters);
    }

    public List<Parameter> parameters() {
      return parameters;
    }

    /** Whether it cannot be undone, or takes the station or its software from its users. */
    public boolean isDisruptive() {
      return switch (this) {
        case RESET, CHANGE_AVAILABILITY, CHANGE_CONFIGURATION -> true;
        case UPDATE_FIRMWARE, UPDATE_SIGNED_FIRMWARE -> true;
        case INSTALL_CERTIFICATE, DELETE_CERTIFICATE, SEND_CERTIFICATE -> true;
        default -> false;
      };
    }

    /** Whether somebody stands at the station and waits. */
    public boolean isUrgent() {
      return switch (this) {
        case START_CHARGING, STOP_CHARGING, UNLOCK_CONNECTOR, RESERVE, CANCEL_RESERVATION -> true;
        default -> false;
      };
    }

    /** How often a station tries to carry a file. */
    private static Parameter tries() {
      return number("tries", 0, 100).orNone();
    }

    /** Seconds between two tries. */
    private static Parameter pause() {
      return number("pause", 0, 86_400).orNone();
    }
  }

  /** The same with its parameters checked, as it is kept; refuses what its kind does not take. */
  public Command checked() {
    var values = ChargingProfile.consistent(Checked.values(kind.parameters(), parameters));
    return StationDoor.sound(new Command(kind, values));
  }

  /** Refuses a secret: what many stations have is none. */
  public void mustBeForMany() {
    if (StationCommand.isSecret(kind, parameters.toString())) {
      throw new Refusal(Reason.COMMAND_MALFORMED, "no secret is given to many stations");
    }
  }

  /** Start a session with this card; null: at any connector. */
  public static Command startCharging(String card, @Nullable Integer connector) {
    var parameters = Json.createObjectBuilder().add("card", card);
    if (connector != null) {
      parameters.add("connector", connector);
    }
    return new Command(Kind.START_CHARGING, parameters.build());
  }

  public static Command stopCharging(long session) {
    return new Command(
        Kind.STOP_CHARGING, Json.createObjectBuilder().add("session", session).build());
  }

  /** Start anew; hard: at once, else when sessions have been stopped in good order. */
  public static Command reset(boolean hard) {
    return new Command(Kind.RESET, Json.createObjectBuilder().add("hard", hard).build());
  }

  /** A local list, whole or what has changed: the station has this version when it accepts. */
  public static Command sendLocalList(int version, boolean full, List<ListedCard> cards) {
    var entries = Json.createArrayBuilder();
    cards.forEach(card -> entries.add(card.json()));
    var parameters = Json.createObjectBuilder().add("version", version).add("full", full);
    return new Command(Kind.SEND_LOCAL_LIST, parameters.add("entries", entries).build());
  }

  public static Command getLocalListVersion() {
    return new Command(Kind.GET_LOCAL_LIST_VERSION, JsonObject.EMPTY_JSON_OBJECT);
  }

  /** Keep a connector (0: any) for a card, or for another one of its parent, until then. */
  public static Command reserve(
      int reservation, int connector, String card, @Nullable String parent, Instant until) {
    var parameters =
        Json.createObjectBuilder()
            .add("reservation", reservation)
            .add("connector", connector)
            .add("card", card);
    if (parent != null) {
      parameters.add("parent", parent);
    }
    return new Command(Kind.RESERVE, parameters.add("until", until.toString()).build());
  }

  public static Command cancelReservation(int reservation) {
    var parameters = Json.createObjectBuilder().add("reservation", reservation);
    return new Command(Kind.CANCEL_RESERVATION, parameters.build());
  }
}
