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

/**
 * Stations as an operator looks at them: how they are, the worst first, and where they stand. Each
 * list costs two or three statements, however many stations there are.
 */
@Stateless
public class StationLists {

  private static final String FROM =
      " from Station s join s.site p where s.state <> org.ecs.station.StationState.RETIRED";

  private static final String OFFLINE =
      "s.connectedSince is null and s.state = org.ecs.station.StationState.ACTIVE";

  private static final String FAULTED = having("FAULTED");
  private static final String CHARGING = having("CHARGING");

  private static final String COUNTS =
      "count(s), count(s.connectedSince), "
          + (counted(OFFLINE) + ", ")
          + (counted("s.connectedSince is not null and " + FAULTED) + ", ")
          + counted("s.connectedSince is not null and " + CHARGING);

  /** The ordinal of the {@link StationCondition}. */
  private static final String CONDITION =
      ("case when " + OFFLINE + " then 1 when s.connectedSince is null then 4")
          + (" when " + FAULTED + " then 0 when " + CHARGING + " then 2 else 3 end");

  private static final String MATCHING =
      FROM
          + " and (:text = '' or lower(s.identity) like :inside escape '!' or lower(s.name) like :inside escape '!'"
          + " or lower(p.name) like :inside escape '!') and (:state is null or s.state = :state)"
          + (" and (:condition = -1 or :condition = " + CONDITION + ")");

  private static final String ON_BOARD =
      "select new org.ecs.station.StationOnBoard(s.id, s.identity, s.name, p.name, p.zone, s.state, "
          + (CONDITION + ", s.model, s.firmware, s.lastSeenAt)");

  private static final String SITES =
      "select new org.ecs.station.SiteOnMap(p.name, p.latitude, p.longitude, " + COUNTS + ")";

  private static final String BY_NAME = " group by p.name, p.latitude, p.longitude order by p.name";

  @PersistenceContext private EntityManager db;
  @Inject private Presence presence;

  /** How many stations there are, without the retired ones, and how they are. */
  public record Figures(long stations, long connected, long offline, long faulted, long charging) {}

  public Figures figures() {
    String query = "select new org.ecs.station.StationLists$Figures(" + COUNTS + ")" + FROM;
    return db.createQuery(query, Figures.class).getSingleResult();
  }

  /** All sites with a station, by name, and how their stations are. */
  public List<SiteOnMap> sites() {
    return db.createQuery(SITES + FROM + BY_NAME, SiteOnMap.class).getResultList();
  }

  /** The same of the sites whose name contains the text, a part of them. */
  public Slice<SiteOnMap> sites(String text, int first, int atMost) {
    String named = FROM + " and lower(p.name) like :inside escape '!'";
    String inside = Like.inside(text.strip().toLowerCase(Locale.ROOT));
    List<SiteOnMap> rows =
        db.createQuery(SITES + named + BY_NAME, SiteOnMap.class)
            .setParameter("inside", inside)
            .setFirstResult(first)
            .setMaxResults(atMost)
            .getResultList();
    Long total =
        db.createQuery("select count(distinct p.name)" + named, Long.class)
            .setParameter("inside", inside)
            .getSingleResult();
    return new Slice<>(rows, total);
  }

  /** A site. Refuses an unknown one. */
  public SiteRow site(String name) {
    return db
        .createQuery(
            "select new org.ecs.station.SiteRow(p.name, p.address, p.latitude, p.longitude, p.zone)"
                + " from Site p where p.name = :name",
            SiteRow.class)
        .setParameter("name", name)
        .getResultList()
        .stream()
        .findFirst()
        .orElseThrow(() -> new Refusal(Reason.SITE_UNKNOWN, name));
  }

  /** The stations of a site with their connectors, the worst first. */
  public Slice<StationOnBoard> atSite(String site, int first, int atMost) {
    String there = FROM + " and p.name = :site";
    List<StationOnBoard> rows =
        db.createQuery(
                ON_BOARD + there + " order by " + CONDITION + ", s.identity", StationOnBoard.class)
            .setParameter("site", site)
            .setFirstResult(first)
            .setMaxResults(atMost)
            .getResultList();
    Long total =
        db.createQuery("select count(s)" + there, Long.class)
            .setParameter("site", site)
            .getSingleResult();
    return new Slice<>(withConnectors(rows), total);
  }

  /** The stations that the filter lets through, with their connectors. */
  public Slice<StationOnBoard> find(StationFilter filter, int first, int atMost) {
    boolean worstFirst = filter.order() == StationFilter.Order.ATTENTION;
    String order = worstFirst ? CONDITION : filter.order().clause();
    List<StationOnBoard> rows =
        matching(
                ON_BOARD + MATCHING + " order by " + order + ", s.identity",
                filter,
                StationOnBoard.class)
            .setFirstResult(first)
            .setMaxResults(atMost)
            .getResultList();
    Long total = matching("select count(s)" + MATCHING, filter, Long.class).getSingleResult();
    return new Slice<>(withConnectors(rows), total);
  }

  private List<StationOnBoard> withConnectors(List<StationOnBoard> stations) {
    List<Long> ids = stations.stream().map(station -> station.id().value()).toList();
    Map<StationId, List<ConnectorRow>> connectors =
        presence.connectors(ids).stream().collect(Collectors.groupingBy(ConnectorRow::station));
    return stations.stream()
        .map(station -> station.with(connectors.getOrDefault(station.id(), List.of())))
        .toList();
  }

  private <T> TypedQuery<T> matching(String query, StationFilter filter, Class<T> type) {
    String plain = filter.text().strip().toLowerCase(Locale.ROOT);
    return db.createQuery(query, type)
        .setParameter("text", plain)
        .setParameter("inside", Like.inside(plain))
        .setParameter("state", filter.state())
        .setParameter("condition", filter.condition() == null ? -1 : filter.condition().ordinal());
  }

  private static String having(String status) {
    return "exists (select c.id from Connector c where c.station = s and c.status ="
        + (" org.ecs.station.ConnectorStatus." + status + ")");
  }

  private static String counted(String condition) {
    return "count(case when " + condition + " then 1 end)";
  }
}
