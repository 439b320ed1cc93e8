package org.ecs.sms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way out for texts. Example: the SMPP line hands "Charged 3 kWh …" of 200 characters to the SMS
 * centre in two parts, and gives the ids {@code [4f2a, 4f2b]} under which the centre's receipts
 * come back.
 */
public interface SmsLine {

  /** Whether it is switched on; the first one that is takes all texts. */
  boolean isOn();

  /** Hands a text over, at least once; refuses with UPSTREAM_AWAY what has to be tried again. */
  Submitted submit(String to, String text);

  /**
   * What the centre says of a text.
   *
   * @param ids of its parts; none where no receipts come
   * @param refused why it will never take this text; null: it took it
   */
  record Submitted(List<String> ids, @Nullable String refused) {

    public Submitted {
      ids = List.copyOf(ids);
    }

    public static Submitted as(List<String> ids) {
      return new Submitted(ids, null);
    }

    public static Submitted never(String why) {
      return new Submitted(List.of(), why);
    }
  }
}
