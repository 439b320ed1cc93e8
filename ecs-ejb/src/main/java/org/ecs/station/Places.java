package org.ecs.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What sessions ask of stations for every message, kept for five seconds: a change on this node is
 * known at once, one on another node soon.
 */
@ApplicationScoped
class Places {

  private static final Duration FRESH = Duration.ofSeconds(5);
  private static final int MOST = 20_000;

  private record Known(StationPlace place, Instant readAt) {}

  private record Key(StationId station, int connector) {}

  private final Map<Key, Known> known = new ConcurrentHashMap<>();

  @Inject private Clock clock;

  StationPlace of(StationId station, int connector, Supplier<StationPlace> read) {
    Instant now = clock.instant();
    Key key = new Key(station, connector);
    Known found = known.get(key);
    if (found == null || !now.isBefore(found.readAt.plus(FRESH))) {
      found = new Known(read.get(), now);
      if (known.size() >= MOST) {
        known.clear(); // starting over is good enough for more connectors than are busy at once
      }
      known.put(key, found);
    }
    return found.place;
  }

  void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) StationChanged changed) {
    known.keySet().removeIf(key -> key.station.equals(changed.station()));
  }
}
