package org.ecs.station;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.common.Like;
import org.ecs.common.Slice;

/** Local lists as people look at them. */
@Stateless
public class LocalListViews {

  @PersistenceContext private EntityManager db;
  @Inject private Stations stations;

  @Inject
  @ConfigProperty(name = "ecs.local-list.most-cards", defaultValue = "1000")
  private int mostCards;

  /** How the station's list stands; one that was never made is empty and has to be told. */
  public LocalListRow state(String identity) {
    StationId station = stations.get(identity).id();
    return db.createQuery(
            "select new org.ecs.station.LocalListRow(s.identity, l.state, l.confirmedVersion, l.confirmedAt,"
                + " l.sentVersion, coalesce(l.mostCards, :most), l.failures, l.dueAt, l.problem"
                + count("c.wanted = 1")
                + count("c.wanted = 1 and c.held = org.ecs.station.LocalListCard$Held.YES")
                + count("c.wanted = 0")
                + ") from LocalList l join Station s on s.id = l.stationId where l.stationId = :station",
            LocalListRow.class)
        .setParameter("most", mostCards)
        .setParameter("station", station.value())
        .getResultStream()
        .findFirst()
        .orElse(LocalListRow.none(identity, mostCards));
  }

  private static String count(String condition) {
    return ", (select count(c) from LocalListCard c where c.stationId = l.stationId and "
        + (condition + ")");
  }

  /** The cards of a station's list whose id begins with the text, by card. */
  public Slice<LocalListEntry> cards(String identity, String text, int first, int atMost) {
    long station = stations.get(identity).id().value();
    String start = Like.start(text.strip().toLowerCase(Locale.ROOT));
    String from =
        " from LocalListCard c where c.stationId = :station and c.card like :start escape '!'";
    List<LocalListEntry> rows =
        db.createQuery(
                "select new org.ecs.station.LocalListEntry(upper(c.card), c.parent, c.expiresAt, c.wanted,"
                    + " cast(c.held as String))"
                    + from
                    + " order by c.card",
                LocalListEntry.class)
            .setParameter("station", station)
            .setParameter("start", start)
            .setFirstResult(first)
            .setMaxResults(atMost)
            .getResultList();
    Long total =
        db.createQuery("select count(c)" + from, Long.class)
            .setParameter("station", station)
            .setParameter("start", start)
            .getSingleResult();
    return new Slice<>(rows, total);
  }
}
