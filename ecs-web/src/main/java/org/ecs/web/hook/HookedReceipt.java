package org.ecs.web.hook;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A receipt as an aggregator posts it, with the fields id, status, why.
 *
 * @param delivered null: the text is still on its way
 */
record HookedReceipt(String id, @Nullable Boolean delivered, @Nullable String why) {

  private static final int LONGEST_ID = 65;

  static HookedReceipt of(@Nullable String type, byte[] body) {
    Map<String, String> fields = HookedText.fields(type, body);
    String id = HookedText.given(fields, "id");
    if (id.length() > LONGEST_ID) {
      throw new IllegalArgumentException("id: at most 65 characters");
    }
    String status = HookedText.given(fields, "status").toUpperCase(Locale.ROOT);
    return new HookedReceipt(id, delivered(status), fields.get("why"));
  }

  private static @Nullable Boolean delivered(String status) {
    return switch (status) {
      case "DELIVERED", "DELIVRD" -> true;
      case "FAILED", "UNDELIVERED", "UNDELIV", "REJECTED", "REJECTD", "EXPIRED" -> false;
      case "SENT", "ACCEPTED", "ACCEPTD", "QUEUED", "ENROUTE" -> null;
      default -> throw new IllegalArgumentException("status: DELIVERED, FAILED or SENT");
    };
  }
}
