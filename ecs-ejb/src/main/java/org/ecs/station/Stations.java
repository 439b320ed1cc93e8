package org.ecs.station;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.ecs.common.Audit;
import org.ecs.common.Like;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.common.Slice;
import org.jspecify.annotations.Nullable;

/** The stations' life cycle, and what lists and pages show of them. */
@Stateless
public class Stations {

  private static final String ROW =
      "select new org.ecs.station.StationRow(s.id, s.identity, s.name, s.state, p.name, p.address,"
          + " p.latitude, p.longitude, p.zone, s.protocol, s.vendor, s.model, s.serialNumber,"
          + " s.firmware, s.bootedAt, s.connectedSince, s.lastSeenAt, case when"
          + " s.access.keylessSince is null then s.access.securityProfile else 0 end)"
          + " from Station s join s.site p ";

  private static final String MATCHES =
      " where (:text = '' or lower(s.identity) like :inside escape '!' or lower(s.name) like :inside escape '!'"
          + " or lower(p.name) like :inside escape '!')";

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Audit audit;
  @Inject private SeenStations seen;
  @Inject private StationCodes codes;
  @Inject private Places places;
  @Inject private Sites sites;
  @Inject private Registry registry;
  @Inject private Event<StationActivated> activated;
  @Inject private Event<StationTested> tested;
  @Inject private Event<StationChanged> changed;

  /** A new station and the password that it connects with, which is shown this once. */
  public record Created(StationRow station, String key) {}

  /**
   * Creates a station, PLANNED; its site is made too if the name is new. Refuses a taken or
   * malformed identity.
   */
  public Created create(NewStation asked) {
    if (!asked.identity().matches("[A-Za-z0-9._:-]{1,48}")) {
      throw new Refusal(Reason.STATION_ID_MALFORMED, "1 to 48 letters, digits and - _ . :");
    }
    if (registry.idOf(asked.identity()).isPresent()) {
      throw new Refusal(Reason.STATION_ID_TAKEN, asked.identity());
    }
    String key = asked.key() == null ? StationKey.generated() : asked.key();
    Station station =
        new Station(asked, sites.siteFor(asked.site()), StationKey.hash(key), clock.instant());
    if (asked.securityProfile() != null) {
      station.access().require(asked.securityProfile(), clock.instant());
    }
    db.persist(station);
    seen.registered(asked.identity());
    audit.note("station.create", asked.identity(), asked.site().name());
    db.flush();
    StationRow made = get(asked.identity());
    codes.give(made.id(), asked.code());
    return new Created(made, key);
  }

  public StationRow get(String identity) {
    return one(ROW + "where s.identity = :key", identity);
  }

  public StationRow get(StationId id) {
    return one(ROW + "where s.id = :key", id.value());
  }

  /**
   * Stations whose identity, name or site contains the text, by identity; an empty text finds all.
   */
  public Slice<StationRow> find(String text, int first, int atMost) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    String inside = Like.inside(plain);
    List<StationRow> rows =
        db.createQuery(ROW + MATCHES + " order by s.identity", StationRow.class)
            .setParameter("text", plain)
            .setParameter("inside", inside)
            .setFirstResult(first)
            .setMaxResults(atMost)
            .getResultList();
    Long total =
        db.createQuery("select count(s) from Station s join s.site p " + MATCHES, Long.class)
            .setParameter("text", plain)
            .setParameter("inside", inside)
            .getSingleResult();
    return new Slice<>(rows, total);
  }

  /**
   * Opens a tested station for subscribers; one that was not tested only with a reason that the
   * operator gives.
   */
  public StationRow activate(String identity, @Nullable String withoutTestBecause) {
    Station station = registry.get(identity);
    boolean back = station.state() == StationState.OUT_OF_SERVICE;
    station.activate(withoutTestBecause != null);
    audit.note("station.activate", identity, withoutTestBecause == null ? "" : withoutTestBecause);
    StationRow row = get(identity);
    activated.fire(new StationActivated(row.id(), identity, !back));
    changed.fire(new StationChanged(row.id()));
    return row;
  }

  /** Closed for subscribers; a session that runs goes on to its end. */
  public StationRow takeOutOfService(String identity, String why) {
    registry.get(identity).takeOutOfService(why);
    audit.note("station.out-of-service", identity, why);
    StationRow row = get(identity);
    changed.fire(new StationChanged(row.id()));
    return row;
  }

  /**
   * Lets a station come in without its password (security profile 0), or no longer; for old ones
   * that cannot show any, on a network of their own.
   */
  public void allowKeyless(String identity, boolean allowed, String why) {
    if (registry.get(identity).access().allowKeyless(allowed, clock.instant())) {
      audit.note(allowed ? "station.keyless" : "station.key-needed", identity, why);
    }
  }

  /** A session with a test card went through at this station. */
  public void tested(StationId id) {
    Station station = db.find(Station.class, id.value());
    if (station != null && station.tested()) {
      audit.note("station.tested", id, "");
      changed.fire(new StationChanged(id));
      tested.fire(new StationTested(id));
    }
  }

  /** The connector of a station; one that ECS does not know has the station's largest power. */
  public StationPlace place(StationId id, int connector) {
    return places.of(id, connector, () -> read(id, connector));
  }

  private StationPlace read(StationId id, int connector) {
    return db.createQuery(
            "select new org.ecs.station.StationPlace(s.state, p.zone, c.power) from Station s join"
                + " s.site p join s.connectors c where s.id = :id order by case when c.number ="
                + " :number then 0 else 1 end, c.power desc",
            StationPlace.class)
        .setParameter("id", id.value())
        .setParameter("number", connector)
        .setMaxResults(1)
        .getSingleResult();
  }

  private StationRow one(String query, Object key) {
    return db.createQuery(query, StationRow.class).setParameter("key", key).getResultList().stream()
        .findFirst()
        .orElseThrow(() -> new Refusal(Reason.STATION_UNKNOWN, key));
  }
}
