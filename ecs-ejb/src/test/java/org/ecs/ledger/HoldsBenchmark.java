package org.ecs.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.ecs.common.Money;
import org.ecs.test.Ecs;
import org.junit.jupiter.api.Test;

/**
 * How long a hold and a settlement take while 200 prepaid sessions run, on PostgreSQL, and whether
 * accounts wait for each other: {@code ./ecs bench holds}. Not run by the gate.
 */
class HoldsBenchmark {

  private static final int SESSIONS = 200;
  private static final int ROUNDS = 15;
  private static final int THREADS = 32;
  private static final int SECONDS_BETWEEN = 2;
  private static final Duration DAY = Duration.ofDays(1);

  private final List<Long> holding = new ArrayList<>();
  private final List<Long> settling = new ArrayList<>();
  private Ecs ecs;

  @Test
  void holdsAndSettlementsOf200Sessions() throws Exception {
    try (Ecs opened = Ecs.pooled(THREADS + 2)) {
      ecs = opened;
      for (long account = 0; account < SESSIONS; account++) {
        ecs.the(Ledger.class).credit("paid:" + account, account, eur("100000.00"));
      }
      run(0, 5); // warm
      holding.clear();
      settling.clear();
      run(5, ROUNDS);
      print("hold", holding);
      print("settle", settling);
      holding.clear();
      oneAccountWaits();
    }
  }

  /** Each session asks for a hold, two seconds later it is settled, and so on. */
  private void run(int first, int rounds) throws Exception {
    ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS);
    Random random = new Random(5);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < SESSIONS; i++) {
      int shift = random.nextInt(SECONDS_BETWEEN * 1000);
      for (int round = first; round < first + rounds; round++) {
        int at = shift + (round - first) * SECONDS_BETWEEN * 1000;
        long account = i;
        long session = (long) round * SESSIONS + i;
        all.add(threads.schedule(() -> hold(account, session), at, TimeUnit.MILLISECONDS));
        all.add(
            threads.schedule(
                () -> settle(account, session),
                at + SECONDS_BETWEEN * 900L,
                TimeUnit.MILLISECONDS));
      }
    }
    for (Future<?> one : all) {
      one.get();
    }
    threads.shutdown();
  }

  /** While somebody keeps one account locked for two seconds, the others are held for as ever. */
  private void oneAccountWaits() throws Exception {
    ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS);
    try (var connection = ecs.dataSource().getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("update ledger_balance set held = held where account_id = 0");
      long began = System.nanoTime();
      Future<Boolean> waits =
          threads.submit(() -> ecs.the(Holds.class).place(of(900_000), 0, 0, eur("1.00"), DAY));
      for (long i = 1; i < SESSIONS; i++) {
        hold(i, 900_000 + i);
      }
      boolean waited = !waits.isDone();
      connection.commit();
      waits.get();
      System.out.printf(
          Locale.ROOT,
          "holds of one account wait for each other: %s; meanwhile those of 199 others took %d ms in all%n",
          waited,
          (System.nanoTime() - began) / 1_000_000);
    }
    print("hold beside a locked account", holding);
    threads.shutdown();
  }

  private void hold(long account, long session) {
    long began = System.nanoTime();
    ecs.the(Holds.class).placeUpTo(eur("20.00"), eur("1.00"), of(session), 0, account, DAY);
    keep(holding, began);
  }

  private void settle(long account, long session) {
    long began = System.nanoTime();
    ecs.the(Ledger.class).settle("s:" + session, account, of(session), eur("4.00"), eur("1.00"));
    keep(settling, began);
  }

  private static void keep(List<Long> all, long began) {
    long took = System.nanoTime() - began;
    synchronized (all) {
      all.add(took);
    }
  }

  private static void print(String what, List<Long> nanos) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "%s: %d, median %.1f ms, p99 %.1f ms, at most %.1f ms%n",
        what,
        sorted.length,
        sorted[sorted.length / 2] / 1e6,
        sorted[sorted.length * 99 / 100] / 1e6,
        sorted[sorted.length - 1] / 1e6);
  }

  private static Purpose of(long session) {
    return Purpose.session(session);
  }

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }
}
