package org.ecs.station.setting;

import java.util.Map;
import java.util.TreeMap;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.station.SecretSetting;

/**
 * A template as somebody wants it.
 *
 * @param firmware how the firmware begins; empty: any
 * @param wanted values by key, 1 to 200; in a text one a line, {@code HeartbeatInterval=300}
 */
public record NewTemplate(
    String vendor, String model, String firmware, Map<String, String> wanted) {

  private static final int MOST = 200;

  /** Reads the wanted settings of a text. Refuses a line without a key. */
  public static NewTemplate of(String vendor, String model, String firmware, String lines) {
    Map<String, String> wanted = new TreeMap<>();
    for (String line : lines.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
      int sign = line.indexOf('=');
      String key = line.substring(0, Math.max(0, sign)).strip();
      if (wanted.put(key, line.substring(sign + 1).strip()) != null) {
        throw new Refusal(Reason.SETTINGS_MALFORMED, line);
      }
    }
    return new NewTemplate(vendor, model, firmware, wanted);
  }

  /** Refuses what cannot be kept, and secrets. */
  NewTemplate checked() {
    boolean named = fits(vendor, 1, 50) && fits(model, 1, 50) && fits(firmware, 0, 50);
    if (!named || firmware.contains("*")) {
      throw new Refusal(Reason.TEXT_MALFORMED, "vendor, model, firmware");
    }
    if (wanted.isEmpty() || wanted.size() > MOST) {
      throw new Refusal(Reason.SETTINGS_MALFORMED, "1 to " + MOST + " settings");
    }
    wanted.forEach(
        (key, value) -> {
          if (!key.matches("\\S{1,50}") || !fits(value, 0, 500)) {
            throw new Refusal(Reason.SETTINGS_MALFORMED, key);
          }
          if (SecretSetting.is(key)) {
            throw new Refusal(Reason.SETTING_SECRET, key);
          }
        });
    return this;
  }

  private static boolean fits(String text, int least, int most) {
    return text.length() >= least
        && text.length() <= most
        && text.codePoints().noneMatch(Character::isISOControl);
  }
}
