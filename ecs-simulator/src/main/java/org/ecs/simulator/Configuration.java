package org.ecs.simulator;

import static org.ecs.simulator.wire.JsonText.array;
import static org.ecs.simulator.wire.JsonText.object;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A station's configuration keys (OCPP 1.6 §9), of which it obeys those it has a use for. */
public final class Configuration {

  private static final Map<String, String> DEFAULTS =
      Map.ofEntries(
          Map.entry("AllowOfflineTxForUnknownId", "true"),
          Map.entry("AuthorizeRemoteTxRequests", "false"),
          Map.entry("ClockAlignedDataInterval", "0"),
          Map.entry("ConnectionTimeOut", "60"),
          Map.entry("HeartbeatInterval", "300"),
          Map.entry("LocalAuthorizeOffline", "true"),
          Map.entry("LocalPreAuthorize", "false"),
          Map.entry("MeterValueSampleInterval", "900"),
          Map.entry("ResetRetries", "1"),
          Map.entry("StopTransactionOnEVSideDisconnect", "true"),
          Map.entry("StopTransactionOnInvalidId", "true"),
          Map.entry("TransactionMessageAttempts", "3"),
          Map.entry("TransactionMessageRetryInterval", "1"),
          Map.entry("UnlockConnectorOnEVSideDisconnect", "true"),
          Map.entry("WebSocketPingInterval", "0"));

  private static final List<String> READ_ONLY =
      List.of("NumberOfConnectors", "SupportedFeatureProfiles", "GetConfigurationMaxKeys");

  /** Only what differs from the defaults, since thousands of stations share these. */
  private final Map<String, String> own = new TreeMap<>();

  Configuration(int connectors) {
    own.put("NumberOfConnectors", Integer.toString(connectors));
    own.put(
        "SupportedFeatureProfiles",
        "Core,FirmwareManagement,LocalAuthListManagement,Reservation,SmartCharging,RemoteTrigger");
    own.put("GetConfigurationMaxKeys", "50");
  }

  /** The value of a key, empty for one that this station does not have. */
  public synchronized String get(String key) {
    return own.getOrDefault(key, DEFAULTS.getOrDefault(key, ""));
  }

  public synchronized void set(String key, String value) {
    own.put(key, value);
  }

  boolean flag(String key) {
    return Boolean.parseBoolean(get(key));
  }

  int number(String key) {
    return Integer.parseInt(get(key));
  }

  Duration seconds(String key) {
    return Duration.ofSeconds(number(key));
  }

  /** The configuration status of a change: a value keeps the form of the one before it. */
  synchronized String change(String key, String value) {
    String before = get(key);
    if (before.isEmpty()) {
      return "NotSupported";
    }
    boolean number = before.matches("\\d+");
    if (READ_ONLY.contains(key) || !value.matches(number ? "\\d{1,9}" : "true|false")) {
      return "Rejected";
    }
    set(key, value);
    return "Accepted";
  }

  synchronized JsonObject describe(List<String> wanted) {
    Map<String, String> all = new TreeMap<>(DEFAULTS);
    all.putAll(own);
    JsonArrayBuilder known = array();
    JsonArrayBuilder unknown = array();
    for (String key : wanted.isEmpty() ? all.keySet() : wanted) {
      if (all.containsKey(key)) {
        known.add(
            object()
                .add("key", key)
                .add("readonly", READ_ONLY.contains(key))
                .add("value", get(key)));
      } else {
        unknown.add(key);
      }
    }
    return object().add("configurationKey", known).add("unknownKey", unknown).build();
  }
}
