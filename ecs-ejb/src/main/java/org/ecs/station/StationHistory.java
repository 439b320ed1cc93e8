package org.ecs.station;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Changes of stations on their way to the history. What a station reports is compared with what it
 * reported before, in memory: no station waits for it, and what is not new costs nothing. A server
 * that is killed loses the changes of a few seconds; the state itself is durable elsewhere.
 */
@ApplicationScoped
public class StationHistory {

  private static final int MOST = 100_000;

  /** A change; first: what was before is not known here, and has to be looked up. */
  record News(Moment moment, boolean first) {}

  private final Map<StationId, Map<Integer, String>> last = new HashMap<>();
  private final ArrayDeque<News> news = new ArrayDeque<>();

  void reported(ConnectorReport report) {
    noted(Moment.of(report));
  }

  /** A station that comes may have been with another node meanwhile. */
  synchronized void sighted(Presence.Sighting sighting) {
    Moment moment = Moment.of(sighting);
    String before = last.getOrDefault(moment.station(), Map.of()).get(Moment.CONNECTION);
    if (!moment.isDown() && !moment.state().equals(before)) {
      last.remove(moment.station());
    }
    noted(moment);
  }

  private synchronized void noted(Moment moment) {
    String before =
        last.computeIfAbsent(moment.station(), station -> new HashMap<>())
            .put(moment.connector(), moment.state());
    if (!moment.state().equals(before) && news.size() < MOST) {
      news.add(new News(moment, before == null));
    }
  }

  /** The oldest changes that are not kept yet. */
  synchronized List<News> take(int atMost) {
    List<News> taken = new ArrayList<>();
    while (taken.size() < atMost && !news.isEmpty()) {
      taken.add(news.remove());
    }
    return taken;
  }

  /** They could not be kept. */
  synchronized void putBack(List<News> taken) {
    for (int i = taken.size() - 1; i >= 0; i--) {
      news.addFirst(taken.get(i));
    }
  }
}
