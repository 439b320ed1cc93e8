package org.ecs.common;

import java.util.function.Supplier;

/**
 * Who asked for the work in hand, and from where; set by the edges (page, contract, station) for
 * the audit trail.
 */
public record Caller(String name, String from) {

  private static final Caller SYSTEM = new Caller("system", "local");
  private static final ThreadLocal<Caller> CURRENT = new ThreadLocal<>();

  public static Caller current() {
    Caller caller = CURRENT.get();
    return caller == null ? SYSTEM : caller;
  }

  /** Does the work as this caller, and forgets the caller afterwards. */
  public <T> T call(Supplier<T> work) {
    Caller before = CURRENT.get();
    CURRENT.set(this);
    try {
      return work.get();
    } finally {
      if (before == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(before);
      }
    }
  }
}
