package org.ecs.mediation.ocpp16;

import jakarta.enterprise.context.Dependent;
import jakarta.json.JsonObject;
import org.ecs.mediation.Payload;
import org.ecs.station.Command;

/** What all profiles together allow from now on (OCPP 1.6 §5.7). */
@Dependent
class GetCompositeSchedule implements Order {

  @Override
  public Command.Kind kind() {
    return Command.Kind.GET_COMPOSITE_SCHEDULE;
  }

  @Override
  public JsonObject payload(JsonObject parameters) {
    return Payload.of(parameters)
        .put("connector", "connectorId")
        .put("seconds", "duration")
        .put("unit", "chargingRateUnit")
        .build();
  }
}
