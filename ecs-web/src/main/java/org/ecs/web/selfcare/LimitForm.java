package org.ecs.web.selfcare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.ecs.common.Energy;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.session.SessionLimit;
import org.ecs.web.Asked;

/** Where a session is to stop, as a form says it: {@code limitBy} and {@code limit}. */
final class LimitForm {

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private LimitForm() {}

  static SessionLimit of(Asked asked) {
    return switch (asked.text("limitBy")) {
      case "ENERGY" -> new SessionLimit(energy(number(asked)), null);
      case "MONEY" -> new SessionLimit(null, number(asked));
      default -> SessionLimit.NONE;
    };
  }

  private static BigDecimal number(Asked asked) {
    String text = asked.text("limit").replace(',', '.');
    if (!text.matches("[0-9]{1,6}(\\.[0-9]{1,3})?")) {
      throw new Refusal(Reason.SESSION_LIMIT_MALFORMED, text);
    }
    return new BigDecimal(text);
  }

  private static Energy energy(BigDecimal kilowattHours) {
    return new Energy(
        kilowattHours.multiply(THOUSAND).setScale(0, RoundingMode.HALF_UP).longValueExact());
  }
}
