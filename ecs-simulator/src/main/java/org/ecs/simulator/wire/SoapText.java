package org.ecs.simulator.wire;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Messages of a station as SOAP: the elements in the order of the schema (OCPP-S 1.6, 1.5). */
final class SoapText {

  private static final Map<String, List<String>> ORDER =
      Map.of(
          "StartTransaction",
          List.of("connectorId", "idTag", "timestamp", "meterStart", "reservationId"),
          "StopTransaction",
          List.of("transactionId", "idTag", "timestamp", "meterStop", "reason"),
          "MeterValues",
          List.of("connectorId", "transactionId", "meterValue"),
          "StatusNotification",
          List.of("connectorId", "status", "errorCode", "info", "timestamp"));

  /** 1.5 knows that somebody is there, not what he does. */
  private static final List<String> OCCUPIED =
      List.of("Preparing", "Charging", "SuspendedEV", "SuspendedEVSE", "Finishing");

  private final boolean old;

  SoapText(boolean old) {
    this.old = old;
  }

  private String namespace(String service) {
    return "urn://Ocpp/" + service + (old ? "/2012/06/" : "/2015/10/");
  }

  String call(String identity, String address, Frame.Call call) {
    String space = namespace("Cs");
    String header =
        "<c:chargeBoxIdentity xmlns:c=\"%s\">%s</c:chargeBoxIdentity><a:Action>/%s</a:Action>"
                .formatted(space, identity, call.action())
            + "<a:MessageID>urn:x:%s</a:MessageID><a:From><a:Address>%s</a:Address></a:From>"
                .formatted(call.messageId(), address);
    JsonObject payload = old ? as15(call.action(), call.payload()) : call.payload();
    return envelope(header, message(call.action(), "Request", space, payload));
  }

  String answer(String action, JsonObject payload) {
    return envelope("", message(action, "Response", namespace("Cp"), payload));
  }

  static String fault(String code, String reason) {
    return envelope(
        "",
        "<s:Fault><s:Code><s:Value>s:Receiver</s:Value><s:Subcode><s:Value>"
            + (code.equals("NotImplemented") ? "NotSupported" : code)
            + "</s:Value></s:Subcode></s:Code><s:Reason><s:Text xml:lang=\"en\">"
            + escaped(reason)
            + "</s:Text></s:Reason></s:Fault>");
  }

  private static String envelope(String header, String body) {
    return "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\""
        + " xmlns:a=\"http://www.w3.org/2005/08/addressing\"><s:Header>"
        + header
        + "</s:Header><s:Body>"
        + body
        + "</s:Body></s:Envelope>";
  }

  private static String message(String action, String kind, String space, JsonObject payload) {
    String name = Character.toLowerCase(action.charAt(0)) + action.substring(1) + kind;
    Map<String, JsonValue> ordered = new LinkedHashMap<>();
    for (String each : ORDER.getOrDefault(action, List.of())) {
      if (payload.containsKey(each)) {
        ordered.put(each, payload.get(each));
      }
    }
    payload.forEach(ordered::putIfAbsent);
    StringBuilder content = new StringBuilder();
    ordered.forEach((each, value) -> write(each, value, content));
    return "<" + name + " xmlns=\"" + space + "\">" + content + "</" + name + ">";
  }

  private static void write(String name, JsonValue value, StringBuilder content) {
    if (value instanceof JsonArray list) {
      list.forEach(each -> write(name, each, content));
    } else if (value instanceof JsonObject group && group.containsKey("=")) {
      content.append('<').append(name);
      group.forEach(
          (attribute, text) -> {
            if (!attribute.equals("=")) {
              content.append(' ').append(attribute).append("=\"").append(text(text)).append('"');
            }
          });
      content.append('>').append(text(group.get("="))).append("</").append(name).append('>');
    } else {
      content.append('<').append(name).append('>');
      if (value instanceof JsonObject group) {
        group.forEach((each, inner) -> write(each, inner, content));
      } else {
        content.append(text(value));
      }
      content.append("</").append(name).append('>');
    }
  }

  private static String text(JsonValue value) {
    return escaped(value instanceof JsonString string ? string.getString() : value.toString());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static JsonObject as15(String action, JsonObject payload) {
    var older = JsonText.object();
    payload.forEach(
        (name, value) -> {
          switch (action + "/" + name) {
            case "StopTransaction/reason", "StopTransaction/transactionData" -> {
              // not in 1.5, or in another form
            }
            case "StatusNotification/status" ->
                older.add(
                    name,
                    OCCUPIED.contains(payload.getString(name))
                        ? "Occupied"
                        : payload.getString(name));
            case "MeterValues/meterValue" -> older.add("values", values15(value.asJsonArray()));
            default -> older.add(name, value);
          }
        });
    return older.build();
  }

  /** The value is the text of its element there, the words about it are attributes. */
  private static JsonArray values15(JsonArray meterValues) {
    var values = JsonText.array();
    for (JsonObject meterValue : meterValues.getValuesAs(JsonObject.class)) {
      var samples = JsonText.array();
      for (JsonObject sampled :
          meterValue.getJsonArray("sampledValue").getValuesAs(JsonObject.class)) {
        String measurand = sampled.getString("measurand", "");
        if (!measurand.equals("SoC")) {
          var sample = JsonText.object();
          sampled.forEach((name, word) -> sample.add(name.equals("value") ? "=" : name, word));
          samples.add(sample);
        }
      }
      values.add(
          JsonText.object().add("timestamp", meterValue.get("timestamp")).add("value", samples));
    }
    return values.build();
  }
}
