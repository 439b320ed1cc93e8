package org.ecs.simulator;

import static org.ecs.simulator.wire.JsonText.array;
import static org.ecs.simulator.wire.JsonText.object;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;

/**
 * What the meter says at one moment, as three sampled values.
 *
 * @param wattHours the register, which never goes back in a healthy station
 * @param watts the power drawn
 * @param percent the vehicle's state of charge
 */
public record Reading(Instant time, long wattHours, long watts, int percent) {

  JsonObject toJson() {
    return object()
        .add("timestamp", Messages.text(time))
        .add(
            "sampledValue",
            array()
                .add(sample("Energy.Active.Import.Register", wattHours, "Wh"))
                .add(sample("Power.Active.Import", watts, "W"))
                .add(sample("SoC", percent, "Percent")))
        .build();
  }

  private static JsonObjectBuilder sample(String measurand, long value, String unit) {
    return object()
        .add("value", Long.toString(value))
        .add("context", "Sample.Periodic")
        .add("measurand", measurand)
        .add("unit", unit);
  }
}
