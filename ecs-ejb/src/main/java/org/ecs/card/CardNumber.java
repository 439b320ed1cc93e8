package org.ecs.card;

import java.util.Locale;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;

/**
 * A card's id as a station reads it: 1 to 36 printable characters (20 at OCPP 1.6), compared
 * without regard to case.
 */
public record CardNumber(String lower) {

  private static final int LONGEST = 36;

  public static CardNumber of(String read) {
    if (!read.matches("[\\x21-\\x7e]{1,36}")) {
      throw new Refusal(Reason.CARD_ID_MALFORMED, "1 to 36 printable characters without spaces");
    }
    return new CardNumber(read.toLowerCase(Locale.ROOT));
  }

  /**
   * For a session that runs already: what the station read is kept even if no card can be called
   * so; cut to what is kept, since some letters grow in lower case.
   */
  public static CardNumber asRead(String read) {
    String lower = read.isEmpty() ? "?" : read.toLowerCase(Locale.ROOT);
    return new CardNumber(lower.length() <= LONGEST ? lower : lower.substring(0, LONGEST));
  }

  public String shown() {
    return lower.toUpperCase(Locale.ROOT);
  }
}
