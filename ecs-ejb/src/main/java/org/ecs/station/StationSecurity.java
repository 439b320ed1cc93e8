package org.ecs.station;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.ecs.common.Audit;

/** By what stations have to come in, as operators say. */
@Stateless
public class StationSecurity {

  @Inject private Clock clock;
  @Inject private Audit audit;
  @Inject private Registry registry;
  @Inject private StationDoor door;
  @Inject private Event<StationChanged> changed;

  /**
   * The least security profile of a station from now on, 1 to 3; who is connected by less is cut
   * off. Refuses with SECURITY_PROFILE_LOWERED a lower one once the station has come in by its own.
   */
  public void require(String identity, int profile, String why) {
    Station station = registry.get(identity);
    int before = station.access().profile();
    if (before != profile) {
      station.alive();
      station.access().require(profile, clock.instant());
      audit.note("station.security-profile", identity, before + " → " + profile + " " + why);
      changed.fire(new StationChanged(new StationId(station.id())));
    }
  }

  /** Whoever is connected as this station has to knock anew. */
  public void cutOff(StationId station) {
    door.access(station).shutOut(clock.instant());
  }
}
