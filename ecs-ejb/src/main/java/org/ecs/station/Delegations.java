package org.ecs.station;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecs.common.Audit;
import org.ecs.common.Caller;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;

/**
 * Which stations an external Administration System speaks for: it alone, over the contract
 * ServiceDelivery, and the station itself is not let in any more. Everything else about such a
 * station is as with any other: its life, its sessions, its commands.
 */
@Stateless
public class Delegations {

  private static final String NAME = "[a-z0-9][a-z0-9.@_-]{1,59}";

  private static final String DELEGATED =
      "select new org.ecs.station.Delegated(s.id, s.identity, p.zone, d.system) from Station s"
          + " join s.site p join Delegation d on d.stationId = s.id"
          + " where s.state <> org.ecs.station.StationState.RETIRED";

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Audit audit;
  @Inject private Registry registry;

  /**
   * From now on this system speaks for the station; whoever is connected as the station is cut off.
   *
   * @param system the name that it signs in with; empty: none any more, the station comes itself
   */
  public void delegate(String identity, String system) {
    Station station = registry.get(identity);
    String name = system.toLowerCase(Locale.ROOT);
    if (!name.isEmpty() && !name.matches(NAME)) {
      throw new Refusal(Reason.ADMINISTRATION_SYSTEM_MALFORMED, system);
    }
    Instant now = clock.instant();
    if (changed(station.id(), name, now)) {
      station.access().shutOut(now);
      audit.note("station.delegate", identity, name);
    }
  }

  /** False if that is no news. */
  private boolean changed(long station, String system, Instant at) {
    Delegation before = db.find(Delegation.class, station);
    if (before != null && !system.isEmpty()) {
      return before.moveTo(system, at);
    }
    if (before != null) {
      db.remove(before);
    } else if (!system.isEmpty()) {
      db.persist(new Delegation(station, system, at));
    }
    return before != null || !system.isEmpty();
  }

  /**
   * A station that the caller speaks for. Refuses with STATION_UNKNOWN one that there is not, and
   * with STATION_NOT_SERVED one that is another system's, nobody's, or retired.
   */
  public StationId served(String identity) {
    Station station = registry.get(identity);
    boolean own =
        systemOf(new StationId(station.id()))
            .filter(system -> system.equalsIgnoreCase(Caller.current().name()))
            .isPresent();
    if (!own || station.state() == StationState.RETIRED) {
      throw new Refusal(Reason.STATION_NOT_SERVED, identity);
    }
    return new StationId(station.id());
  }

  /** The system that speaks for a station; empty: the station speaks for itself. */
  public Optional<String> systemOf(StationId station) {
    return Optional.ofNullable(db.find(Delegation.class, station.value())).map(Delegation::system);
  }

  /** Of some stations those that a system speaks for, and which one it is. */
  public Map<StationId, String> systemsOf(Collection<StationId> stations) {
    return stations.isEmpty()
        ? Map.of()
        : db.createQuery(
                "select d.stationId, d.system from Delegation d where d.stationId in (:ids)",
                Object[].class)
            .setParameter("ids", stations.stream().map(StationId::value).toList())
            .getResultStream()
            .collect(Collectors.toMap(row -> new StationId((Long) row[0]), row -> (String) row[1]));
  }

  /** All stations in use that a system speaks for. */
  public List<Delegated> all() {
    return db.createQuery(DELEGATED, Delegated.class).getResultList();
  }

  /** Those that this system speaks for. */
  public List<Delegated> of(String system) {
    return db.createQuery(DELEGATED + " and d.system = :system", Delegated.class)
        .setParameter("system", system)
        .getResultList();
  }
}
