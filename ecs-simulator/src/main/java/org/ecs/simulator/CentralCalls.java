package org.ecs.simulator;

import static org.ecs.simulator.Reply.status;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How a station reacts to the central system's calls (OCPP 1.6 §5), unless a script says otherwise.
 */
final class CentralCalls {

  private final Station station;
  private final Facilities facilities;
  private final Map<String, Function<JsonObject, Reply>> scripted = new ConcurrentHashMap<>(1);

  CentralCalls(Station station) {
    this.station = station;
    this.facilities = new Facilities(station);
  }

  void script(String action, Function<JsonObject, Reply> reaction) {
    scripted.put(action, reaction);
  }

  Reply react(String action, JsonObject payload) {
    Function<JsonObject, Reply> own = scripted.get(action);
    return own == null ? usual(action, payload) : own.apply(payload);
  }

  private Reply usual(String action, JsonObject payload) {
    return switch (action) {
      case "RemoteStartTransaction" -> remoteStart(payload);
      case "RemoteStopTransaction" -> remoteStop(payload);
      case "Reset" -> status("Accepted").then(() -> reset(payload.getString("type")));
      case "ChangeAvailability" -> changeAvailability(payload);
      case "GetConfiguration" -> Reply.result(station.configuration().describe(keys(payload)));
      case "ChangeConfiguration" ->
          status(
              station.configuration().change(payload.getString("key"), payload.getString("value")));
      case "TriggerMessage" -> trigger(payload);
      case "UnlockConnector" -> unlock(payload);
      case "ClearCache" -> status("Accepted");
      case "ExtendedTriggerMessage" -> trigger(payload);
      default -> facilities.react(action, payload);
    };
  }

  private Reply remoteStart(JsonObject payload) {
    int wanted = payload.getInt("connectorId", 0);
    String card = payload.getString("idTag");
    Optional<Connector> connector =
        connectors(wanted).filter(c -> c.isPluggedIn() && c.isFree()).findFirst();
    return connector
        .map(c -> status("Accepted").then(() -> remoteStart(c, card)))
        .orElseGet(() -> status("Rejected"));
  }

  private void remoteStart(Connector connector, String card) {
    boolean ask = station.configuration().flag("AuthorizeRemoteTxRequests");
    if (!ask || station.authorize(card).equals("Accepted")) {
      connector.start(card);
    }
  }

  private Reply remoteStop(JsonObject payload) {
    int id = payload.getInt("transactionId");
    return connectors(0)
        .filter(c -> c.hasTransaction(id))
        .findFirst()
        .map(c -> status("Accepted").then(() -> c.stop("Remote")))
        .orElseGet(() -> status("Rejected"));
  }

  /** A soft reset ends its transactions first, a hard one when it is too late to say so. */
  private void reset(String type) {
    if (type.equals("Soft")) {
      connectors(0).forEach(c -> c.stop("SoftReset"));
      station.line().close(1000, "reset");
    } else {
      station.line().drop();
      connectors(0).forEach(c -> c.stop("HardReset"));
    }
    station.persistence().comeBack();
  }

  private Reply changeAvailability(JsonObject payload) {
    boolean operative = payload.getString("type").equals("Operative");
    List<Connector> concerned = connectors(payload.getInt("connectorId")).toList();
    if (concerned.isEmpty()) {
      return status("Rejected");
    }
    boolean busy = concerned.stream().anyMatch(Connector::isCharging);
    return status(busy && !operative ? "Scheduled" : "Accepted")
        .then(() -> concerned.forEach(c -> c.makeOperative(operative)));
  }

  private Reply trigger(JsonObject payload) {
    List<Connector> concerned = connectors(payload.getInt("connectorId", 0)).toList();
    return switch (payload.getString("requestedMessage")) {
      case "BootNotification" -> status("Accepted").then(station::boot);
      case "Heartbeat" -> status("Accepted").then(station::heartbeat);
      case "StatusNotification" ->
          status("Accepted").then(() -> concerned.forEach(Connector::tell));
      case "MeterValues" -> status("Accepted").then(() -> concerned.forEach(Connector::tellMeter));
      default -> facilities.trigger(payload.getString("requestedMessage"));
    };
  }

  private Reply unlock(JsonObject payload) {
    return connectors(payload.getInt("connectorId"))
        .findFirst()
        .map(c -> status("Unlocked").then(() -> c.stop("UnlockCommand")))
        .orElseGet(() -> status("NotSupported"));
  }

  /** One connector, or all for 0; none for a number that there is not. */
  private Stream<Connector> connectors(int number) {
    return station.connectors().stream().filter(c -> number == 0 || c.number() == number);
  }

  private static List<String> keys(JsonObject payload) {
    return payload.getOrDefault("key", JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
        .map(key -> ((JsonString) key).getString())
        .toList();
  }
}
