package org.ecs.station;

import static org.ecs.station.Parameter.choice;
import static org.ecs.station.Parameter.decimal;
import static org.ecs.station.Parameter.list;
import static org.ecs.station.Parameter.number;
import static org.ecs.station.Parameter.time;

import jakarta.json.JsonObject;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;

/**
 * A charging profile among the parameters of a command: limits over time, in watts or in amperes
 * per phase. Example: {@code {"id":1,"level":0,"purpose":"DEFAULT","kind":"RELATIVE","unit":"W",
 * "periods":[{"second":0,"limit":11000},{"second":3600,"limit":7400.5}]}}.
 */
final class ChargingProfile {

  private static final long INT = Integer.MAX_VALUE;

  static final Parameter[] PARTS = {
    number("id", 0, INT),
    number("session", 0, INT).orNone(),
    number("level", 0, INT),
    choice("purpose", "STATION", "DEFAULT", "SESSION"),
    choice("kind", "ABSOLUTE", "RECURRING", "RELATIVE"),
    choice("recurring", "DAILY", "WEEKLY").orNone(),
    time("validFrom").orNone(),
    time("validUntil").orNone(),
    time("start").orNone(),
    number("seconds", 1, INT).orNone(),
    choice("unit", "W", "A"),
    decimal("minimum", 0, 100_000_000).orNone(),
    list(
        "periods",
        1,
        1000,
        number("second", 0, INT),
        decimal("limit", 0, 100_000_000),
        number("phases", 1, 3).orNone())
  };

  private ChargingProfile() {}

  /** Refuses a profile that contradicts itself or the connector that it is for (1.6 §3.13). */
  static JsonObject consistent(JsonObject parameters) {
    if (parameters.get("profile") instanceof JsonObject profile) {
      rules(profile, parameters.getInt("connector", 1));
    }
    return parameters;
  }

  private static void rules(JsonObject profile, int connector) {
    String purpose = profile.getString("purpose");
    boolean recurring = profile.getString("kind").equals("RECURRING");
    that(!purpose.equals("STATION") || connector == 0, "purpose STATION is for connector 0");
    that(!purpose.equals("SESSION") || connector > 0, "purpose SESSION is for one connector");
    that(recurring == profile.containsKey("recurring"), "recurring belongs to RECURRING");
    that(!recurring || profile.containsKey("start"), "a RECURRING one needs its start");
    int before = -1;
    for (JsonObject period : profile.getJsonArray("periods").getValuesAs(JsonObject.class)) {
      int second = period.getInt("second");
      that(before >= 0 ? second > before : second == 0, "periods begin at 0 and go on from there");
      before = second;
    }
  }

  private static void that(boolean right, String what) {
    if (!right) {
      throw new Refusal(Reason.COMMAND_MALFORMED, "profile: " + what);
    }
  }
}
