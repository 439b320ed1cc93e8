package org.ecs.station;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.ecs.common.Audit;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;

/**
 * What changes at the door by what stations do: they are refused, they come in by what they were
 * given last, and they take or refuse two settings that ECS has to know of as well, their password
 * and their security profile (security whitepaper, A01 and A05).
 */
@Dependent
class StationDoor {

  private static final String KEY = "AuthorizationKey";
  private static final String PROFILE = "SecurityProfile";

  /** Our own word, beside those of the standard: a station was refused at the door. */
  private static final String REFUSED = "ConnectionRefused";

  private static final Duration SAID_AGAIN = Duration.ofHours(1);

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Audit audit;
  @Inject private SecurityEvents events;

  /** A station was not let in; the same again within an hour is not kept. */
  void refused(StationId station, String why) {
    Instant now = clock.instant();
    Long lately =
        db.createQuery(
                "select count(e) from SecurityEvent e where e.stationId = :station and e.type ="
                    + " :type and e.detail = :why and e.arrivedAt > :since",
                Long.class)
            .setParameter("station", station)
            .setParameter("type", REFUSED)
            .setParameter("why", why)
            .setParameter("since", now.minus(SAID_AGAIN))
            .getSingleResult();
    if (lately == 0) {
      events.keep(station, REFUSED, now, why);
    }
  }

  /** A station came in by what it was given. */
  void cameIn(StationId station, String identity, SecurityProfile.Reached reached) {
    StationAccess access = access(station);
    int before = access.profile();
    access.cameIn(reached, clock.instant());
    if (reached.byNextKey()) {
      audit.note("station.key-changed", identity, "");
    }
    if (access.profile() != before) {
      audit.note("station.security-profile", identity, before + " → " + access.profile());
    }
  }

  /** Refuses settings that no station should be given. */
  static Command sound(Command command) {
    if (sets(command, KEY)) {
      StationKey.mustBeSound(value(command));
    } else if (sets(command, PROFILE) && !value(command).matches("[0-3]")) {
      throw new Refusal(Reason.COMMAND_MALFORMED, "value has to be a security profile, 0 to 3");
    }
    return command;
  }

  /** Refuses to give a station a lower security profile than it has come in by. */
  void mustNotLower(StationId station, Command sound) {
    if (sets(sound, PROFILE)) {
      access(station).mustNotLower(Integer.parseInt(value(sound)));
    }
  }

  /**
   * A command goes out: from now on the station may know its new password, even if its answer is
   * lost on the way.
   */
  void sending(StationId station, Command command) {
    if (sets(command, KEY)) {
      access(station).offerKey(StationKey.hash(value(command)));
    }
  }

  /** A station has said what it made of a command. */
  void ended(StationId station, Command command, CommandState as) {
    boolean refused = as == CommandState.REJECTED || as == CommandState.NOT_SUPPORTED;
    if (sets(command, KEY) && refused) {
      access(station).withdrawKey(value(command));
    } else if (sets(command, PROFILE) && as == CommandState.ACCEPTED) {
      access(station).offerProfile(Integer.parseInt(value(command)));
    }
  }

  private static boolean sets(Command command, String setting) {
    return command.kind() == Command.Kind.CHANGE_CONFIGURATION
        && setting.equalsIgnoreCase(command.parameters().getString("key", ""));
  }

  private static String value(Command command) {
    return command.parameters().getString("value", "");
  }

  StationAccess access(StationId id) {
    Station station = db.find(Station.class, id.value());
    if (station == null) {
      throw new Refusal(Reason.STATION_UNKNOWN, id);
    }
    return station.access();
  }
}
