package org.ecs.station;

import java.time.ZoneId;

/**
 * The answer to a station that knocks: what every later message of its connection needs to know of
 * it.
 */
public sealed interface Admission {

  /** It may come in. */
  record Admitted(StationId id, String identity, ZoneId zone) implements Admission {}

  /** No such station, or one that is retired, or that an Administration System speaks for. */
  record Unknown() implements Admission {}

  /** The station exists, and may not come in so. */
  sealed interface Refused extends Admission {

    String why();
  }

  /** The password is not its own. */
  record WrongKey(String why) implements Refused {}

  /** Its security profile asks for more than it showed: TLS, or a certificate of its own. */
  record TooWeak(String why) implements Refused {}
}
