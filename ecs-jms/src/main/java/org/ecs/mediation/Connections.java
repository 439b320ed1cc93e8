package org.ecs.mediation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.station.Presence.Sighting;
import org.ecs.station.StationId;
import org.jspecify.annotations.Nullable;

/**
 * The stations that are connected to this server, one connection each: a newer one takes over and
 * the older one is closed.
 */
@ApplicationScoped
public class Connections {

  /** Between two notes in the database that a station is still there. */
  private static final Duration SEEN_AGAIN = Duration.ofSeconds(30);

  private final Map<StationId, Connection> current = new ConcurrentHashMap<>();
  private final Map<StationId, Answers> answers = new ConcurrentHashMap<>();
  private final Set<StationId> changed = ConcurrentHashMap.newKeySet();
  private final AtomicLong generations = new AtomicLong();

  @Inject private Clock time;

  @Inject
  @ConfigProperty(name = "ecs.station.clock-tolerance", defaultValue = "PT60S")
  private Duration clockTolerance;

  /** The opened connection, and the one that it takes over from. */
  record Opened(Connection connection, @Nullable Connection before) {}

  synchronized Opened open(Connection.Newcomer newcomer) {
    StationId station = newcomer.admitted().id();
    Answers kept = answers.computeIfAbsent(station, unknown -> new Answers());
    kept.reconnected();
    long generation = generations.incrementAndGet();
    Connection connection =
        new Connection(newcomer, time.instant(), generation, clockTolerance, kept);
    Connection before = current.put(station, connection);
    changed.add(station);
    return new Opened(connection, before);
  }

  /** Forgets a connection, unless a newer one has taken over. */
  void close(Connection connection) {
    if (current.remove(connection.station(), connection)) {
      changed.add(connection.station());
    }
  }

  public @Nullable Connection of(StationId station) {
    return current.get(station);
  }

  Collection<Connection> all() {
    return current.values();
  }

  public int count() {
    return current.size();
  }

  /** How far the clock of a connected station is behind (negative: ahead); zero if it is right. */
  public Duration skew(StationId station) {
    Connection connection = current.get(station);
    return connection == null ? Duration.ZERO : connection.clock().skew();
  }

  /** What is new since the last time: who came, who went, and who has been here all along. */
  List<Sighting> news() {
    Instant now = time.instant();
    List<Sighting> news = new ArrayList<>();
    for (StationId station : List.copyOf(changed)) {
      changed.remove(station);
      news.add(sighting(station, now));
    }
    for (Connection connection : current.values()) {
      if (connection.heardAt().isAfter(connection.notedAt().plus(SEEN_AGAIN))) {
        news.add(sighting(connection.station(), now));
      }
    }
    return news;
  }

  /** The news could not be kept: they are news again. */
  void stillNews(List<Sighting> news) {
    news.forEach(sighting -> changed.add(sighting.station()));
  }

  private Sighting sighting(StationId station, Instant now) {
    Connection connection = current.get(station);
    if (connection == null) {
      return new Sighting(station, now, null, Duration.ZERO);
    }
    connection.noted();
    return new Sighting(
        station, connection.heardAt(), connection.since(), connection.clock().skew());
  }
}
