package org.ecs.card;

import java.util.Locale;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;

/**
 * A card's id as a station reads it: 1 to 36 printable characters (20 at OCPP 1.6), compared
 * without regard to case.
 */
public record CardNumber(String lower) {

  public static CardNumber of(String read) {
    if (!read.matches("[\\x21-\\x7e]{1,36}")) {
      throw new Refusal(Reason.CARD_ID_MALFORMED, "1 to 36 printable characters without spaces");
    }
    return new CardNumber(read.toLowerCase(Locale.ROOT));
  }

  /**
   * For a session that runs already: what the station read is kept even if no card can be called
   * so.
   */
  public static CardNumber asRead(String read) {
    return new CardNumber(read.isEmpty() ? "?" : read.toLowerCase(Locale.ROOT));
  }

  public String shown() {
    return lower.toUpperCase(Locale.ROOT);
  }
}
