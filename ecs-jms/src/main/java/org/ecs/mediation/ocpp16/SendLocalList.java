package org.ecs.mediation.ocpp16;

import jakarta.enterprise.context.Dependent;
import jakarta.json.JsonObject;
import java.util.Map;
import org.ecs.mediation.Payload;
import org.ecs.station.Command;
import org.ecs.station.CommandNuance;
import org.ecs.station.CommandOutcome;

/** The cards that a station accepts while it is offline (OCPP 1.6 §5.15). */
@Dependent
class SendLocalList implements Order {

  private static final Map<String, CommandOutcome> MEANINGS =
      Map.of(
          "Accepted",
          CommandOutcome.ACCEPTED,
          "Failed",
          CommandOutcome.FAILED,
          "NotSupported",
          CommandOutcome.NOT_SUPPORTED,
          "VersionMismatch",
          CommandOutcome.rejected(CommandNuance.VERSION_MISMATCH));

  private static final Map<String, String> STATUS =
      Map.of(
          "ACCEPTED",
          "Accepted",
          "BLOCKED",
          "Blocked",
          "EXPIRED",
          "Expired",
          "INVALID",
          "Invalid",
          "CONCURRENT",
          "ConcurrentTx");

  @Override
  public Command.Kind kind() {
    return Command.Kind.SEND_LOCAL_LIST;
  }

  @Override
  public Map<String, CommandOutcome> answers() {
    return MEANINGS;
  }

  @Override
  public JsonObject payload(JsonObject parameters) {
    var entries = parameters.getJsonArray("entries").getValuesAs(JsonObject.class);
    return Payload.of(parameters)
        .put("version", "listVersion")
        .flag("full", "updateType", "Full", "Differential")
        .add("localAuthorizationList", Payload.list(entries, SendLocalList::entry))
        .build();
  }

  /** Without idTagInfo, a change takes the card off the list (OCPP 1.6 §6.1). */
  private static JsonObject entry(JsonObject card) {
    Payload entry = Payload.of(card).put("card", "idTag");
    if (card.containsKey("status")) {
      Payload info = Payload.of(card).put("expiry", "expiryDate").put("parent", "parentIdTag");
      entry.add("idTagInfo", info.word("status", "status", STATUS).build());
    }
    return entry.build();
  }
}
