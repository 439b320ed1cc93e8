package org.ecs.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What a station has received of one kind, in order of arrival; a test may wait for more. */
public final class Inbox<T> {

  private final List<T> items = new ArrayList<>(0);

  synchronized void add(T item) {
    items.add(item);
    notifyAll();
  }

  public synchronized List<T> all() {
    return List.copyOf(items);
  }

  /** The first item, past or future, that fits; fails when none has come in time. */
  public synchronized T await(Predicate<? super T> fits, Duration timeout) {
    long end = System.nanoTime() + timeout.toNanos();
    int seen = 0;
    while (true) {
      for (; seen < items.size(); seen++) {
        if (fits.test(items.get(seen))) {
          return items.get(seen);
        }
      }
      long millis = (end - System.nanoTime()) / 1_000_000;
      if (millis <= 0) {
        throw new AssertionError("Nothing that fits came within " + timeout + ", only " + items);
      }
      sleep(millis);
    }
  }

  private void sleep(long millis) {
    try {
      wait(millis);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while waiting", stopped);
    }
  }
}
