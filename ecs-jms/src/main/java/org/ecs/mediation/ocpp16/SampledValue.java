package org.ecs.mediation.ocpp16;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecs.mediation.Fields;
import org.jspecify.annotations.Nullable;

/** One value of a meter with what it means (OCPP 1.6 §7.43); absent words have their defaults. */
record SampledValue(
    String value, String measurand, String phase, String unit, String location, boolean signed) {

  private static final String REGISTER = "Energy.Active.Import.Register";

  private static final Map<String, String> CONTEXTS =
      words(
          "Interruption.Begin Interruption.End Sample.Clock Sample.Periodic Transaction.Begin"
              + " Transaction.End Trigger Other");

  private static final Map<String, String> MEASURANDS =
      words(
          "Energy.Active.Export.Register Energy.Active.Import.Register"
              + " Energy.Reactive.Export.Register Energy.Reactive.Import.Register"
              + " Energy.Active.Export.Interval Energy.Active.Import.Interval"
              + " Energy.Reactive.Export.Interval Energy.Reactive.Import.Interval"
              + " Power.Active.Export Power.Active.Import Power.Offered Power.Reactive.Export"
              + " Power.Reactive.Import Power.Factor Current.Import Current.Export Current.Offered"
              + " Voltage Frequency Temperature SoC RPM");

  private static final Map<String, String> PHASES =
      words("L1 L2 L3 N L1-N L2-N L3-N L1-L2 L2-L3 L3-L1");

  private static final Map<String, String> LOCATIONS = words("Cable EV Inlet Outlet Body");

  /** The standard's own misspelling of Celsius is one of its words. */
  private static final Map<String, String> UNITS =
      words("Wh kWh varh kvarh W kW VA kVA var kvar A V K Celcius Celsius Fahrenheit Percent");

  private static final Map<String, Boolean> FORMATS = Map.of("Raw", false, "SignedData", true);

  static SampledValue read(Fields fields) {
    String value = fields.text("value", Integer.MAX_VALUE);
    fields.optionalOneOf("context", CONTEXTS);
    @Nullable Boolean signed = fields.optionalOneOf("format", FORMATS);
    String measurand = or(fields.optionalOneOf("measurand", MEASURANDS), REGISTER);
    String phase = or(fields.optionalOneOf("phase", PHASES), "");
    String location = or(fields.optionalOneOf("location", LOCATIONS), "Outlet");
    @Nullable String unit = fields.optionalOneOf("unit", UNITS);
    fields.nothingElse();
    String defaultUnit = measurand.equals(REGISTER) ? "Wh" : "";
    return new SampledValue(
        value, measurand, phase, or(unit, defaultUnit), location, signed != null && signed);
  }

  /** As a person reads it, e.g. {@code Voltage L1 229.8 V}. */
  String shown() {
    return Stream.of(measurand, phase, "Outlet".equals(location) ? "" : location, value, unit)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String or(@Nullable String word, String otherwise) {
    return word == null ? otherwise : word;
  }

  private static Map<String, String> words(String all) {
    return Set.of(all.split(" ")).stream()
        .collect(Collectors.toUnmodifiableMap(Function.identity(), Function.identity()));
  }
}
