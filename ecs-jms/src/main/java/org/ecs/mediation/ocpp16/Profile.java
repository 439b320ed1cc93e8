package org.ecs.mediation.ocpp16;

import jakarta.json.JsonObject;
import java.util.Map;
import org.ecs.mediation.Payload;

/** A charging profile in the words of OCPP 1.6 §7.8. */
final class Profile {

  static final Map<String, String> PURPOSES =
      Map.of(
          "STATION",
          "ChargePointMaxProfile",
          "DEFAULT",
          "TxDefaultProfile",
          "SESSION",
          "TxProfile");

  private static final Map<String, String> KINDS =
      Map.of("ABSOLUTE", "Absolute", "RECURRING", "Recurring", "RELATIVE", "Relative");

  private static final Map<String, String> RECURRENCES =
      Map.of("DAILY", "Daily", "WEEKLY", "Weekly");

  private Profile() {}

  static JsonObject of(JsonObject profile) {
    return Payload.of(profile)
        .put("id", "chargingProfileId")
        .put("session", "transactionId")
        .put("level", "stackLevel")
        .word("purpose", "chargingProfilePurpose", PURPOSES)
        .word("kind", "chargingProfileKind", KINDS)
        .word("recurring", "recurrencyKind", RECURRENCES)
        .put("validFrom", "validFrom")
        .put("validUntil", "validTo")
        .add("chargingSchedule", schedule(profile))
        .build();
  }

  private static JsonObject schedule(JsonObject profile) {
    var periods = profile.getJsonArray("periods").getValuesAs(JsonObject.class);
    return Payload.of(profile)
        .put("seconds", "duration")
        .put("start", "startSchedule")
        .put("unit", "chargingRateUnit")
        .add("chargingSchedulePeriod", Payload.list(periods, Profile::period))
        .put("minimum", "minChargingRate")
        .build();
  }

  private static JsonObject period(JsonObject period) {
    return Payload.of(period)
        .put("second", "startPeriod")
        .put("limit", "limit")
        .put("phases", "numberPhases")
        .build();
  }
}
