package org.ecs.mediation.ocpp15;

import java.util.Map;
import org.ecs.mediation.Fields;
import org.ecs.mediation.Outgoing;
import org.ecs.station.CommandOutcome;

/** An action that ECS initiates (OCPP 1.5 §5), answered with one word of a few. */
interface Order extends Outgoing {

  Map<String, CommandOutcome> ANSWERS =
      Map.of("Accepted", CommandOutcome.ACCEPTED, "Rejected", CommandOutcome.REJECTED);

  /** What the words of the answer mean; most actions know Accepted and Rejected only. */
  default Map<String, CommandOutcome> answers() {
    return ANSWERS;
  }

  @Override
  default CommandOutcome outcome(Fields answer) {
    return answer.oneOf("status", answers());
  }
}
