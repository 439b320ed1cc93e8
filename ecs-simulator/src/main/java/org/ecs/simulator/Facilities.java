package org.ecs.simulator;

import static org.ecs.simulator.wire.JsonText.array;
import static org.ecs.simulator.wire.JsonText.object;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a station can besides charging (OCPP 1.6 §5 and the security extension): it keeps a list,
 * reservations, limits and root certificates, and plays the transfer of files.
 */
final class Facilities {

  private static final Duration STEP = Duration.ofMillis(200);

  private static final Map<String, String> TRIGGERED =
      Map.of(
          "DiagnosticsStatusNotification", "Idle",
          "LogStatusNotification", "Idle",
          "FirmwareStatusNotification", "Idle");

  private final Station station;

  /** Few stations ever have any: thousands of them share the same emptiness. */
  private Map<Integer, Integer> reservations = Map.of();

  private Map<Integer, JsonObject> profiles = Map.of();
  private Map<String, String> certificates = Map.of();
  private int listVersion;

  Facilities(Station station) {
    this.station = station;
  }

  synchronized Reply react(String action, JsonObject payload) {
    return switch (action) {
      case "GetLocalListVersion" -> Reply.result(object().add("listVersion", listVersion).build());
      case "SendLocalList" -> sendLocalList(payload);
      case "ReserveNow" -> reserve(payload);
      case "CancelReservation" -> cancel(payload.getInt("reservationId"));
      case "SetChargingProfile" -> setProfile(payload);
      case "ClearChargingProfile" -> clearProfiles(payload);
      case "GetCompositeSchedule" -> schedule(payload);
      case "GetDiagnostics" -> diagnostics();
      case "GetLog" -> log(payload.getInt("requestId"));
      case "UpdateFirmware" ->
          Reply.result(JsonObject.EMPTY_JSON_OBJECT)
              .then(() -> tell("FirmwareStatusNotification", 0, firmware(false)));
      case "SignedUpdateFirmware" -> signedFirmware(payload.getInt("requestId"));
      case "DataTransfer" -> Reply.status("UnknownVendorId");
      case "CertificateSigned" -> Reply.status("Accepted");
      case "InstallCertificate" -> install(payload);
      case "DeleteCertificate" -> delete(payload.getJsonObject("certificateHashData"));
      case "GetInstalledCertificateIds" -> installed(payload.getString("certificateType"));
      default -> Reply.error("NotImplemented", "This station does not know " + action);
    };
  }

  /** Says how a file is, if that is what is wanted. */
  Reply trigger(String message) {
    String status = TRIGGERED.get(message);
    return status == null
        ? Reply.status("NotImplemented")
        : Reply.status("Accepted").then(() -> tell(message, 0, List.of(status)));
  }

  private Reply sendLocalList(JsonObject payload) {
    int version = payload.getInt("listVersion");
    boolean full = payload.getString("updateType").equals("Full");
    if (!full && version <= listVersion) {
      return Reply.status("VersionMismatch");
    }
    listVersion = version;
    return Reply.status("Accepted");
  }

  private Reply reserve(JsonObject payload) {
    int wanted = payload.getInt("connectorId");
    List<Connector> connectors =
        station.connectors().stream().filter(c -> wanted == 0 || c.number() == wanted).toList();
    if (connectors.isEmpty()) {
      return Reply.status("Rejected");
    }
    if (connectors.stream().noneMatch(Connector::isFree)) {
      return Reply.status("Occupied");
    }
    reservations = with(reservations, payload.getInt("reservationId"), wanted);
    return Reply.status("Accepted");
  }

  private Reply cancel(int reservation) {
    boolean known = reservations.containsKey(reservation);
    reservations = without(reservations, reservation);
    return Reply.status(known ? "Accepted" : "Rejected");
  }

  private Reply setProfile(JsonObject payload) {
    JsonObject profile = payload.getJsonObject("csChargingProfiles");
    if (payload.getInt("connectorId") > station.connectors().size()) {
      return Reply.status("Rejected");
    }
    profiles = with(profiles, profile.getInt("chargingProfileId"), profile);
    return Reply.status("Accepted");
  }

  private Reply clearProfiles(JsonObject payload) {
    Map<Integer, JsonObject> before = profiles;
    profiles = payload.containsKey("id") ? without(profiles, payload.getInt("id")) : Map.of();
    return Reply.status(profiles.size() < before.size() ? "Accepted" : "Unknown");
  }

  private Reply schedule(JsonObject payload) {
    int connector = payload.getInt("connectorId");
    if (connector > station.connectors().size()) {
      return Reply.status("Rejected");
    }
    var period = object().add("startPeriod", 0).add("limit", 11_000);
    var schedule =
        object()
            .add("duration", payload.getInt("duration"))
            .add("chargingRateUnit", payload.getString("chargingRateUnit", "W"))
            .add("chargingSchedulePeriod", array().add(period));
    return Reply.result(
        object()
            .add("status", "Accepted")
            .add("connectorId", connector)
            .add("scheduleStart", Messages.text(station.now()))
            .add("chargingSchedule", schedule)
            .build());
  }

  private Reply diagnostics() {
    return Reply.result(object("fileName", station.id() + "-diagnostics.zip"))
        .then(() -> tell("DiagnosticsStatusNotification", 0, List.of("Uploading", "Uploaded")));
  }

  private Reply log(int request) {
    return Reply.result(
            object().add("status", "Accepted").add("filename", station.id() + ".log").build())
        .then(() -> tell("LogStatusNotification", request, List.of("Uploading", "Uploaded")));
  }

  private Reply signedFirmware(int request) {
    return Reply.status("Accepted")
        .then(() -> tell("SignedFirmwareStatusNotification", request, firmware(true)));
  }

  private static List<String> firmware(boolean signed) {
    return signed
        ? List.of("Downloading", "Downloaded", "SignatureVerified", "Installing", "Installed")
        : List.of("Downloading", "Downloaded", "Installing", "Installed");
  }

  private void tell(String action, int request, List<String> steps) {
    for (String step : steps) {
      var status = object().add("status", step);
      if (request > 0) {
        status.add("requestId", request);
      }
      station.dialogue().say(action, status.build());
      station.clock().pass(STEP);
    }
  }

  private Reply install(JsonObject payload) {
    String certificate = payload.getString("certificate");
    String serial = Integer.toHexString(certificate.hashCode());
    certificates = with(certificates, serial, payload.getString("certificateType"));
    return Reply.status("Accepted");
  }

  private Reply delete(JsonObject hash) {
    boolean known = certificates.containsKey(hash.getString("serialNumber"));
    certificates = without(certificates, hash.getString("serialNumber"));
    return Reply.status(known ? "Accepted" : "NotFound");
  }

  private Reply installed(String use) {
    var hashes = array();
    certificates.entrySet().stream()
        .filter(entry -> entry.getValue().equals(use))
        .forEach(
            entry ->
                hashes.add(
                    object()
                        .add("hashAlgorithm", "SHA256")
                        .add("issuerNameHash", entry.getKey())
                        .add("issuerKeyHash", entry.getKey())
                        .add("serialNumber", entry.getKey())));
    var all = hashes.build();
    return all.isEmpty()
        ? Reply.status("NotFound")
        : Reply.result(object().add("status", "Accepted").add("certificateHashData", all).build());
  }

  private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
    Map<K, V> more = new TreeMap<>(map);
    more.put(key, value);
    return more;
  }

  private static <K, V> Map<K, V> without(Map<K, V> map, K key) {
    Map<K, V> less = new TreeMap<>(map);
    less.remove(key);
    return less.isEmpty() ? Map.of() : less;
  }
}
