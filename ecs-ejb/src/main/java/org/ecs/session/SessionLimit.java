package org.ecs.session;

import java.math.BigDecimal;
import org.ecs.common.Energy;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Where a session is to stop, whichever comes first; null: not by that.
 *
 * @param energy at least 0.1 and at most 1,000 kWh
 * @param gross with VAT, in the currency of the session's tariff, above 0
 */
public record SessionLimit(@Nullable Energy energy, @Nullable BigDecimal gross) {

  public static final SessionLimit NONE = new SessionLimit(null, null);

  private static final long LEAST_WH = 100;
  private static final long MOST_WH = 1_000_000;
  private static final BigDecimal MOST = new BigDecimal(100_000);

  public SessionLimit {
    boolean sound =
        (energy == null || (energy.wattHours() >= LEAST_WH && energy.wattHours() <= MOST_WH))
            && (gross == null
                || (gross.signum() > 0 && gross.compareTo(MOST) <= 0 && gross.scale() <= 4));
    if (!sound) {
      throw new Refusal(Reason.SESSION_LIMIT_MALFORMED, energy + ", " + gross);
    }
  }

  public boolean isNone() {
    return energy == null && gross == null;
  }
}
