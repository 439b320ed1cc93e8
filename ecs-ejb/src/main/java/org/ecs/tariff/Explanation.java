package org.ecs.tariff;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** The readable explanation of a charge. */
public final class Explanation {

  private Explanation() {}

  public static List<String> of(Charge charge, ZoneId zone, Locale locale) {
    return charge.lines().stream().map(Line::toString).toList();
  }
}
