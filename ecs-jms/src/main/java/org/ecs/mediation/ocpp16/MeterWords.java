package org.ecs.mediation.ocpp16;

import static org.ecs.mediation.meter.Vocabulary.words;

import java.util.List;
import org.ecs.mediation.Fields;
import org.ecs.mediation.meter.Measurements;
import org.ecs.mediation.meter.Vocabulary;

/** Meter values in the words of OCPP 1.6 §7.33 and §7.43. */
final class MeterWords {

  private static final Vocabulary WORDS =
      new Vocabulary(
          words(
              "Interruption.Begin Interruption.End Sample.Clock Sample.Periodic Transaction.Begin"
                  + " Transaction.End Trigger Other"),
          words(
              "Energy.Active.Export.Register Energy.Active.Import.Register"
                  + " Energy.Reactive.Export.Register Energy.Reactive.Import.Register"
                  + " Energy.Active.Export.Interval Energy.Active.Import.Interval"
                  + " Energy.Reactive.Export.Interval Energy.Reactive.Import.Interval"
                  + " Power.Active.Export Power.Active.Import Power.Offered Power.Reactive.Export"
                  + " Power.Reactive.Import Power.Factor Current.Import Current.Export Current.Offered"
                  + " Voltage Frequency Temperature SoC RPM"),
          words("L1 L2 L3 N L1-N L2-N L3-N L1-L2 L2-L3 L3-L1"),
          words("Cable EV Inlet Outlet Body"),
          // the standard's own misspelling of Celsius is one of its words
          words("Wh kWh varh kvarh W kW VA kVA var kvar A V K Celcius Celsius Fahrenheit Percent"));

  private MeterWords() {}

  static Measurements read(List<Fields> meterValues) {
    return Measurements.read(meterValues, WORDS, "sampledValue");
  }
}
