package org.ecs.transport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Counts handshakes that failed, by minute: whoever has failed too often waits for the next minute.
 * A name is counted together with its address, so that nobody can lock out a station from
 * elsewhere.
 */
@ApplicationScoped
public class Knocks {

  private static final int REMEMBERED = 10_000;

  private final Clock clock;
  private final int perStation;
  private final int perAddress;

  private final Map<String, Count> failures =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
          return size() > REMEMBERED;
        }
      };

  private record Count(long minute, int times) {}

  @Inject
  Knocks(
      Clock clock,
      @ConfigProperty(name = "ecs.ocpp.failures-per-minute", defaultValue = "10") int perStation,
      @ConfigProperty(name = "ecs.ocpp.failures-per-minute-and-address", defaultValue = "600")
          int perAddress) {
    this.clock = clock;
    this.perStation = perStation;
    this.perAddress = perAddress;
  }

  /** For the container's proxy. */
  protected Knocks() {
    this(Clock.systemUTC(), 0, 0);
  }

  /** Whether this one has to wait. */
  synchronized boolean tooMany(String address, String identity) {
    return times(address) >= perAddress || times(address + " " + identity) >= perStation;
  }

  synchronized void failed(String address, String identity) {
    count(address);
    count(address + " " + identity);
  }

  synchronized int remembered() {
    return failures.size();
  }

  private int times(String who) {
    Count count = failures.get(who);
    return count == null || count.minute != minute() ? 0 : count.times;
  }

  private void count(String who) {
    Count count = new Count(minute(), times(who) + 1);
    failures.remove(who); // so that the eldest is the one that failed longest ago
    failures.put(who, count);
  }

  private long minute() {
    return clock.instant().getEpochSecond() / 60;
  }
}
