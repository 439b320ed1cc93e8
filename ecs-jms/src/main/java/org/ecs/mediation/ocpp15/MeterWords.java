package org.ecs.mediation.ocpp15;

import static org.ecs.mediation.meter.Vocabulary.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecs.mediation.Fields;
import org.ecs.mediation.meter.Measurements;
import org.ecs.mediation.meter.Vocabulary;

/** Meter values in the words of OCPP 1.5, which calls two units by longer names than 1.6. */
final class MeterWords {

  private static final Vocabulary WORDS =
      new Vocabulary(
          words(
              "Interruption.Begin Interruption.End Sample.Clock Sample.Periodic Transaction.Begin"
                  + " Transaction.End"),
          words(
              "Energy.Active.Export.Register Energy.Active.Import.Register"
                  + " Energy.Reactive.Export.Register Energy.Reactive.Import.Register"
                  + " Energy.Active.Export.Interval Energy.Active.Import.Interval"
                  + " Energy.Reactive.Export.Interval Energy.Reactive.Import.Interval"
                  + " Power.Active.Export Power.Active.Import Power.Reactive.Export"
                  + " Power.Reactive.Import Current.Export Current.Import Voltage Temperature"),
          Map.of(),
          words("Inlet Outlet Body"),
          units());

  private MeterWords() {}

  /** Some stations call the list of a time's values as the list of times (OCPP 1.5 over JSON). */
  static Measurements read(List<Fields> meterValues) {
    return Measurements.read(meterValues, WORDS, "value", "values");
  }

  private static Map<String, String> units() {
    Map<String, String> units = new HashMap<>(words("Wh kWh varh kvarh W kW var kvar Celsius"));
    units.put("Amp", "A");
    units.put("Volt", "V");
    return Map.copyOf(units);
  }
}
