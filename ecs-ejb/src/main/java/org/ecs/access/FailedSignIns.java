package org.ecs.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.ecs.common.Caller;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;

/**
 * Slows down who guesses passwords: after five failures of a name from an address, each further try
 * must wait for a minute. Remembers at most 10,000 of them, of this node, the latest ones.
 */
@ApplicationScoped
public class FailedSignIns {

  private static final int FREE = 5;
  private static final int AT_MOST = 10_000;
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Map<Caller, Failures> failures =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Caller, Failures> eldest) {
          return size() > AT_MOST;
        }
      };

  private record Failures(int count, Instant last) {}

  /** Refuses, with SIGN_IN_THROTTLED, a caller that has to wait; the password is not looked at. */
  public synchronized void check(Caller caller, Instant now) {
    Failures known = failures.get(key(caller));
    if (known != null && known.count >= FREE && now.isBefore(known.last.plus(PAUSE))) {
      throw new Refusal(Reason.SIGN_IN_THROTTLED, caller.name());
    }
  }

  public synchronized void failed(Caller caller, Instant now) {
    Failures known = failures.remove(key(caller)); // so that it becomes the latest one
    int count = known == null ? 1 : known.count + 1;
    failures.put(key(caller), new Failures(count, now));
  }

  public synchronized void succeeded(Caller caller) {
    failures.remove(key(caller));
  }

  private static Caller key(Caller caller) {
    return new Caller(caller.name().toLowerCase(Locale.ROOT), caller.from());
  }
}
