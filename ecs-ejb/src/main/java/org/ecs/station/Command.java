package org.ecs.station;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * What ECS asks of a station, in the service's words; mediation says it in the station's protocol.
 */
public record Command(Kind kind, JsonObject parameters) {

  /** The commands that ECS knows. */
  public enum Kind {
    START_CHARGING,
    STOP_CHARGING,
    RESET
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
}
