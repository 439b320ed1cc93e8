package org.ecs.station;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecs.common.Like;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.common.Slice;
import org.jspecify.annotations.Nullable;

/** Stations that are open for subscribers, as these look for one. */
@Stateless
public class ChargingPlaces {

  private static final String ROW =
      "select new org.ecs.station.ChargingPlace(s.id, s.identity, s.name, p.name, p.address,"
          + " s.connectedSince) ";

  private static final String OPEN =
      "from Station s join s.site p where s.state = org.ecs.station.StationState.ACTIVE";

  private static final String MATCHING =
      OPEN
          + " and (:text = '' or lower(s.identity) like :inside escape '!' or lower(s.name) like :inside escape '!' or lower(p.name)"
          + " like :inside escape '!' or lower(p.address) like :inside escape '!')";

  private static final String NEAREST =
      " order by (p.latitude - :latitude) * (p.latitude - :latitude) + (p.longitude - :longitude)"
          + " * (p.longitude - :longitude) * :shrink, s.identity";

  @PersistenceContext private EntityManager db;
  @Inject private Presence presence;

  /**
   * Stations whose code, name, site or address contains the text, the nearest first if it is known
   * where somebody is, else by name.
   */
  public Slice<ChargingPlace> find(String text, @Nullable Spot spot, int first, int atMost) {
    String order = spot == null ? " order by lower(s.name), s.identity" : NEAREST;
    TypedQuery<ChargingPlace> query =
        matching(ROW + MATCHING + order, text, ChargingPlace.class)
            .setFirstResult(first)
            .setMaxResults(atMost);
    if (spot != null) {
      query
          .setParameter("latitude", spot.latitude())
          .setParameter("longitude", spot.longitude())
          .setParameter("shrink", spot.shrink());
    }
    Long total = matching("select count(s) " + MATCHING, text, Long.class).getSingleResult();
    return new Slice<>(withConnectors(query.getResultList()), total);
  }

  /** One that is open for subscribers; any other is refused as unknown. */
  public ChargingPlace get(String identity) {
    List<ChargingPlace> found =
        db.createQuery(ROW + OPEN + " and s.identity = :identity", ChargingPlace.class)
            .setParameter("identity", identity)
            .getResultList();
    return withConnectors(found).stream()
        .findFirst()
        .orElseThrow(() -> new Refusal(Reason.STATION_UNKNOWN, identity));
  }

  private List<ChargingPlace> withConnectors(List<ChargingPlace> places) {
    List<Long> ids = places.stream().map(place -> place.id().value()).toList();
    Map<StationId, List<ConnectorRow>> connectors =
        presence.connectors(ids).stream().collect(Collectors.groupingBy(ConnectorRow::station));
    return places.stream()
        .map(place -> place.with(connectors.getOrDefault(place.id(), List.of())))
        .toList();
  }

  private <T> TypedQuery<T> matching(String query, String text, Class<T> type) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    return db.createQuery(query, type)
        .setParameter("text", plain)
        .setParameter("inside", Like.inside(plain));
  }
}
