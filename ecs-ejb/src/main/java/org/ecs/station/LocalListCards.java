package org.ecs.station;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The cards of local lists, as they are kept: what is wanted, what is held, what is on the way. */
@Dependent
class LocalListCards {

  private static final String ADD =
      "insert into local_list_card (rank_no, parent, expires_at, wanted, held, station_id, card_lower_id)"
          + " values (?, ?, ?, 1, 'NO', ?, ?)";

  private static final String CHANGE =
      "update local_list_card set rank_no = ?, parent = ?, expires_at = ?, wanted = 1, held ="
          + " case held when 'YES' then 'OLD' else held end where station_id = ? and card_lower_id = ?";

  private static final String WANT_AGAIN =
      "update local_list_card set wanted = 1 where station_id = ? and card_lower_id = ?";

  private static final String LET_GO =
      "update local_list_card set wanted = 0 where station_id = ? and card_lower_id = ?";

  private static final String SEND =
      "update local_list_card set sent = case wanted when 1 then 'ADD' else 'REMOVE' end"
          + " where station_id = ? and card_lower_id = ?";

  /** The answer says what is at the station now; a whole list leaves nothing else there. */
  private static final String CONFIRM =
      "update local_list_card set held = case when sent = 'ADD' then 'YES' else 'NO' end, sent = null"
          + " where station_id = ? and (sent is not null or (? = 1 and held <> 'NO'))";

  private static final String FORGET =
      "delete from LocalListCard c where c.stationId = :station and c.wanted = 0 and c.held ="
          + " org.ecs.station.LocalListCard$Held.NO and c.sent is null";

  private static final String DIFFERENT =
      " from LocalListCard c where c.stationId = :station and ((c.wanted = 1 and c.held <>"
          + " org.ecs.station.LocalListCard$Held.YES) or (c.wanted = 0 and c.held <>"
          + " org.ecs.station.LocalListCard$Held.NO))";

  @PersistenceContext private EntityManager db;

  /** Keeps what a station should hold, the most important first; writes only what is new. */
  void want(StationId station, List<ListedCard> wanted) {
    Map<String, LocalListCard> there =
        of(station).stream().collect(Collectors.toMap(LocalListCard::card, Function.identity()));
    List<Ranked> added = new ArrayList<>();
    List<Ranked> changed = new ArrayList<>();
    List<Ranked> again = new ArrayList<>();
    for (int rank = 0; rank < wanted.size(); rank++) {
      ListedCard card = wanted.get(rank);
      Ranked ranked = new Ranked(rank, card);
      LocalListCard row = there.remove(ranked.key());
      if (row == null) {
        added.add(ranked);
      } else if (!row.isAs(card)) {
        changed.add(ranked);
      } else if (!row.isWanted()) {
        again.add(ranked);
      }
    }
    write(station, ADD, added);
    write(station, CHANGE, changed);
    batch(WANT_AGAIN, station, again.stream().map(Ranked::key).toList());
    batch(LET_GO, station, there.values().stream().map(LocalListCard::card).toList());
    forget(station);
  }

  private record Ranked(int rank, ListedCard card) {
    String key() {
      return card.card().toLowerCase(Locale.ROOT);
    }
  }

  private List<LocalListCard> of(StationId station) {
    return db.createQuery(
            "select c from LocalListCard c where c.stationId = :station", LocalListCard.class)
        .setParameter("station", station.value())
        .setHint("org.hibernate.readOnly", true)
        .getResultList();
  }

  /** What the station has to be told, who has to leave first. */
  List<LocalListCard> different(StationId station, int atMost) {
    return db.createQuery(
            "select c" + DIFFERENT + " order by c.wanted, c.rank, c.card", LocalListCard.class)
        .setParameter("station", station.value())
        .setMaxResults(atMost)
        .getResultList();
  }

  boolean differs(StationId station) {
    return !different(station, 1).isEmpty();
  }

  /** What the station should hold, the most important first. */
  List<LocalListCard> wanted(StationId station, int atMost) {
    return db.createQuery(
            "select c from LocalListCard c where c.stationId = :station and c.wanted = 1 order by c.rank, c.card",
            LocalListCard.class)
        .setParameter("station", station.value())
        .setMaxResults(atMost)
        .getResultList();
  }

  void sent(StationId station, List<LocalListCard> cards) {
    batch(SEND, station, cards.stream().map(LocalListCard::card).toList());
  }

  void confirmed(StationId station, boolean whole) {
    db.createNativeQuery(CONFIRM)
        .setParameter(1, station.value())
        .setParameter(2, whole ? 1 : 0)
        .executeUpdate();
    forget(station);
  }

  /** What was on the way did not arrive. */
  void unsent(StationId station) {
    db.createQuery(
            "update LocalListCard c set c.sent = null where c.stationId = :station and c.sent is not null")
        .setParameter("station", station.value())
        .executeUpdate();
    forget(station);
  }

  /** No station should hold these from now on. */
  void leave(Collection<String> cards) {
    db.createQuery("update LocalListCard c set c.wanted = 0 where c.card in :cards")
        .setParameter("cards", cards)
        .executeUpdate();
  }

  void forget(StationId station) {
    db.createQuery(FORGET).setParameter("station", station.value()).executeUpdate();
  }

  private void write(StationId station, String sql, List<Ranked> cards) {
    db.unwrap(Session.class)
        .doWork(
            connection -> {
              try (PreparedStatement write = connection.prepareStatement(sql)) {
                for (Ranked ranked : cards) {
                  write.setInt(1, ranked.rank());
                  write.setString(2, ranked.card().parent());
                  write.setObject(3, time(ranked.card().expiry()));
                  write.setLong(4, station.value());
                  write.setString(5, ranked.key());
                  write.addBatch();
                }
                write.executeBatch();
              }
            });
  }

  private static java.time.@Nullable OffsetDateTime time(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  private void batch(String sql, StationId station, List<String> cards) {
    if (!cards.isEmpty()) {
      db.unwrap(Session.class).doWork(connection -> batch(connection, sql, station, cards));
    }
  }

  private static void batch(
      Connection connection, String sql, StationId station, List<String> cards)
      throws SQLException {
    try (PreparedStatement write = connection.prepareStatement(sql)) {
      for (String card : cards) {
        write.setLong(1, station.value());
        write.setString(2, card);
        write.addBatch();
      }
      write.executeBatch();
    }
  }
}
