package org.ecs.test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The same thing by several at the same moment. */
public final class Clash {

  private Clash() {}

  /** What each got: null for one that succeeded, else what it failed with. */
  public static List<@Nullable Throwable> of(int many, IntFunction<Callable<?>> work)
      throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(many);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<?>> futures = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      Callable<?> mine = work.apply(i);
      futures.add(
          pool.submit(
              () -> {
                start.await();
                return mine.call();
              }));
    }
    start.countDown();
    List<@Nullable Throwable> outcomes = new ArrayList<>();
    for (Future<?> future : futures) {
      try {
        future.get();
        outcomes.add(null);
      } catch (java.util.concurrent.ExecutionException e) {
        outcomes.add(e.getCause());
      }
    }
    pool.shutdown();
    return outcomes;
  }
}
