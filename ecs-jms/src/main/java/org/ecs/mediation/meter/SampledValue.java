package org.ecs.mediation.meter;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecs.mediation.Fields;
import org.jspecify.annotations.Nullable;

/** One value of a meter with what it means (OCPP 1.6 §7.43); absent words have their defaults. */
record SampledValue(
    String value, String measurand, String phase, String unit, String location, boolean signed) {

  private static final String REGISTER = "Energy.Active.Import.Register";

  private static final Map<String, Boolean> FORMATS = Map.of("Raw", false, "SignedData", true);

  static SampledValue read(Fields fields, Vocabulary words) {
    String value = fields.text("value", Integer.MAX_VALUE);
    fields.optionalOneOf("context", words.contexts());
    @Nullable Boolean signed = fields.optionalOneOf("format", FORMATS);
    String measurand = or(fields.optionalOneOf("measurand", words.measurands()), REGISTER);
    String phase = or(fields.optionalOneOf("phase", words.phases()), "");
    String location = or(fields.optionalOneOf("location", words.locations()), "Outlet");
    @Nullable String unit = fields.optionalOneOf("unit", words.units());
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
}
