package org.ecs.session;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ecs.common.Energy;

/** The rules by which a finished session is suspect. */
final class Suspicions {

  /**
   * A meter register is rounded to its resolution, and a connector's rated power is not a hard
   * limit.
   */
  private static final long TOLERANCE_PERCENT = 10;

  private static final long TOLERANCE_WH = 1000;
  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

  private Suspicions() {}

  static Set<Suspicion> of(Facts session, Instant stopArrived, List<Energy> registers) {
    Set<Suspicion> odd = EnumSet.noneOf(Suspicion.class);
    Instant end = session.endedAt() == null ? stopArrived : session.endedAt();
    Energy last = session.meterStop() == null ? session.meterStart() : session.meterStop();
    add(odd, Suspicion.CARD_NOT_ACCEPTED, session.verdict() != Verdict.ACCEPTED);
    add(
        odd,
        Suspicion.METER_NEGATIVE,
        session.meterStart().wattHours() < 0 || last.wattHours() < 0);
    add(odd, Suspicion.METER_WENT_BACK, falls(session.meterStart(), registers, last));
    add(odd, Suspicion.STOP_BEFORE_START, end.isBefore(session.startedAt()));
    add(odd, Suspicion.TIME_IN_FUTURE, end.isAfter(stopArrived.plus(CLOCK_TOLERANCE)));
    add(odd, Suspicion.MORE_ENERGY_THAN_POSSIBLE, tooMuch(session, end, last));
    return odd;
  }

  private static void add(Set<Suspicion> odd, Suspicion which, boolean applies) {
    if (applies) {
      odd.add(which);
    }
  }

  private static boolean falls(Energy first, List<Energy> registers, Energy last) {
    Energy before = first;
    for (Energy register : registers) {
      if (register.compareTo(before) < 0) {
        return true;
      }
      before = register;
    }
    return last.compareTo(before) < 0;
  }

  private static boolean tooMuch(Facts session, Instant end, Energy last) {
    long seconds = Math.max(0, Duration.between(session.startedAt(), end).toSeconds());
    long possible = Math.multiplyExact(session.limit().watts(), seconds) / 3600;
    long bound = possible + possible * TOLERANCE_PERCENT / 100 + TOLERANCE_WH;
    return last.minus(session.meterStart()).wattHours() > bound;
  }
}
