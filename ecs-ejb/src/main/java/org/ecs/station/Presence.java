package org.ecs.station;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * What stations that connect tell of themselves: who they are, that they are there, and how their
 * connectors are.
 */
@Stateless
public class Presence {

  private static final String REPORTED =
      "update connector set connector_status = ?, error_code = ?, error_info = ?, status_at = ?"
          + " where station_id = ? and connector_no = ? and (status_at is null or status_at <= ?)";

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private SeenStations seen;
  @Inject private StationDoor door;
  @Inject private StationHistory history;
  @Inject private StationMoments moments;
  @Inject private Event<StationChanged> changed;

  /**
   * That a station was there at a time, connected since another; null: it is gone.
   *
   * @param clockBehind how far its clock is behind, negative: ahead
   */
  public record Sighting(
      StationId station, Instant at, @Nullable Instant connectedSince, Duration clockBehind) {}

  /** Whoever is connected as this station since before then has to go. */
  public record ShutOut(StationId station, Instant at) {}

  /** May this station come in? One that is unknown is listed as seen, one refused is noted. */
  public Admission admit(String identity, Shown shown) {
    Object[] row =
        db.createQuery(
                "select s.id, p.zone, s.state, s.access.keylessSince, s.access.securityProfile,"
                    + " s.access.keyHash, s.access.nextKeyHash, s.access.nextSecurityProfile,"
                    + " s.access.profileProvenAt, d.system from Station s join s.site p"
                    + " left join Delegation d on d.stationId = s.id where s.identity = :identity",
                Object[].class)
            .setParameter("identity", identity)
            .getResultStream()
            .findFirst()
            .orElse(null);
    if (row == null) {
      seen.note(identity);
    }
    return row == null || row[2] == StationState.RETIRED || row[9] != null
        ? new Admission.Unknown()
        : judged(
            new Admission.Admitted(new StationId((Long) row[0]), identity, (ZoneId) row[1]),
            asked(row),
            shown);
  }

  private static SecurityProfile.Asked asked(Object[] row) {
    int profile = row[3] == null ? (Integer) row[4] : SecurityProfile.NOTHING;
    return new SecurityProfile.Asked(
        profile, (String) row[5], (String) row[6], (Integer) row[7], row[8] != null);
  }

  private Admission judged(Admission.Admitted station, SecurityProfile.Asked asked, Shown shown) {
    SecurityProfile.Reached reached = asked.reached(shown);
    Admission.Refused refusal = asked.refusal(shown, reached);
    if (refusal != null) {
      door.refused(station.id(), refusal.why());
      return refusal;
    }
    if (reached != null && asked.isNews(reached)) {
      door.cameIn(station.id(), station.identity(), reached);
    }
    return station;
  }

  /** Keeps what a station said when it started. */
  public void booted(StationId id, BootReport report) {
    db.find(Station.class, id.value()).booted(report, clock.instant());
    changed.fire(new StationChanged(id));
  }

  /**
   * Keeps how connectors are, in one batch; an older report than the one that is kept changes
   * nothing.
   *
   * @return for each report whether its station has that connector
   */
  public List<Boolean> reported(List<ConnectorReport> reports) {
    int[] changed =
        db.unwrap(Session.class).doReturningWork(connection -> update(connection, reports));
    return IntStream.range(0, changed.length)
        .mapToObj(i -> changed[i] > 0 || has(reports.get(i).station(), reports.get(i).connector()))
        .toList();
  }

  private static int[] update(Connection connection, List<ConnectorReport> reports)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(REPORTED)) {
      for (ConnectorReport report : reports) {
        OffsetDateTime at = report.at().atOffset(ZoneOffset.UTC);
        update.setString(1, report.status().name());
        update.setString(2, report.errorCode());
        update.setString(3, report.info());
        update.setObject(4, at);
        update.setLong(5, report.station().value());
        update.setInt(6, report.connector());
        update.setObject(7, at);
        update.addBatch();
      }
      return update.executeBatch();
    }
  }

  /** One that it does not have is kept for who looks at why the boot test does not end. */
  private boolean has(StationId station, int connector) {
    boolean known =
        connector == 0 || connectors(station).stream().anyMatch(c -> c.number() == connector);
    if (!known) {
      db.createNativeQuery("update station set odd_connector = ? where id = ?")
          .setParameter(1, connector)
          .setParameter(2, station.value())
          .executeUpdate();
    }
    return known;
  }

  /**
   * Keeps who was there lately; called every few seconds with all that changed, not for each
   * heartbeat.
   */
  public void sighted(Collection<Sighting> sightings) {
    for (Sighting sighting : sightings) {
      db.createNativeQuery(
              "update station set last_seen_at = ?, connected_since = ?, clock_behind_ms = ? where"
                  + " id = ?")
          .setParameter(1, sighting.at())
          .setParameter(2, sighting.connectedSince())
          .setParameter(3, sighting.clockBehind().toMillis())
          .setParameter(4, sighting.station().value())
          .executeUpdate();
    }
    sightings.forEach(history::sighted);
  }

  /** Which stations were retired or got another password since then. */
  public List<ShutOut> shutOut(Instant since) {
    return db.createQuery(
            "select s.id, s.access.shutOutAt from Station s where s.access.shutOutAt >= :since",
            Object[].class)
        .setParameter("since", since)
        .getResultStream()
        .map(row -> new ShutOut(new StationId((Long) row[0]), (Instant) row[1]))
        .toList();
  }

  /** Keeps where a station said that it can be asked (OCPP-S: its {@code From} header). */
  public void reachedAt(StationId station, URI address, Instant at) {
    db.createNativeQuery("update station set soap_address = ?, soap_address_at = ? where id = ?")
        .setParameter(1, address.toString())
        .setParameter(2, at)
        .setParameter(3, station.value())
        .executeUpdate();
  }

  /** How a station may come in and where it can be asked. */
  public Reach reach(StationId station) {
    return db.createQuery(
            "select new org.ecs.station.Reach(s.access.keylessSince, s.soapAddress, s.soapAddressAt) from"
                + " Station s where s.id = :id",
            Reach.class)
        .setParameter("id", station.value())
        .getSingleResult();
  }

  /** Nobody is connected to a server that has just started. */
  public void nobodyIsHere() {
    moments.allGone();
    db.createQuery(
            "update Station s set s.connectedSince = null where s.connectedSince is not null")
        .executeUpdate();
  }

  public List<ConnectorRow> connectors(StationId station) {
    return connectors("where c.station.id = " + station.value());
  }

  /** The connectors of all stations, by station and number. */
  public List<ConnectorRow> connectors() {
    return connectors("");
  }

  /** The connectors of these stations, by station and number. */
  public List<ConnectorRow> connectors(Collection<Long> stations) {
    String ids = stations.stream().map(String::valueOf).collect(Collectors.joining(","));
    return stations.isEmpty() ? List.of() : connectors("where c.station.id in (" + ids + ")");
  }

  /**
   * A connector that can be asked for now. Refuses those of a station that is away, and numbers
   * that the station does not have.
   */
  public ConnectorRow connector(StationRow station, int number) {
    if (!station.isConnected()) {
      throw new Refusal(Reason.STATION_NOT_CONNECTED, station.identity());
    }
    return connectors(station.id()).stream()
        .filter(row -> row.number() == number)
        .findFirst()
        .orElseThrow(() -> new Refusal(Reason.CONNECTOR_UNKNOWN, number));
  }

  private List<ConnectorRow> connectors(String which) {
    return db.createQuery(
            "select new org.ecs.station.ConnectorRow(c.station.id, c.number, c.kind, c.power,"
                + " c.status, c.errorCode, c.errorInfo, c.statusAt) from Connector c "
                + which
                + " order by c.station.id, c.number",
            ConnectorRow.class)
        .getResultList();
  }
}
