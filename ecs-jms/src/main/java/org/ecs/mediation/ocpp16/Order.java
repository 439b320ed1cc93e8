package org.ecs.mediation.ocpp16;

import java.util.Map;
import org.ecs.mediation.Fields;
import org.ecs.mediation.Outgoing;
import org.ecs.station.CommandState;

/** An action that ECS initiates (OCPP 1.6 §5), answered with Accepted or Rejected. */
interface Order extends Outgoing {

  Map<String, CommandState> ANSWERS =
      Map.of("Accepted", CommandState.ACCEPTED, "Rejected", CommandState.REJECTED);

  @Override
  default CommandState outcome(Fields answer) {
    return answer.oneOf("status", ANSWERS);
  }
}
