package org.ecs.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.ecs.common.Money;
import org.ecs.common.Refusal;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The invariants of money, with threads, on a real PostgreSQL. */
class MoneyInvariantsTest {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final int THREADS = 16;

  private Ecs ecs;
  private Ledger ledger;
  private Holds holds;

  @BeforeEach
  void open() {
    ecs = Ecs.on(Database.POSTGRESQL);
    ledger = ecs.the(Ledger.class);
    holds = ecs.the(Holds.class);
  }

  @AfterEach
  void close() {
    assertThat(ecs.the(Recount.class).differences()).isEmpty();
    ecs.close();
  }

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }

  /** All at once; how many of them were true. A refusal is false, anything else fails. */
  private static long race(List<Callable<Boolean>> all) throws Exception {
    var threads = Executors.newFixedThreadPool(THREADS);
    try {
      long succeeded = 0;
      for (Future<Boolean> one : threads.invokeAll(all)) {
        succeeded += one.get() ? 1 : 0;
      }
      return succeeded;
    } finally {
      threads.shutdown();
    }
  }

  private static boolean did(Runnable work) {
    try {
      work.run();
      return true;
    } catch (Refusal refused) {
      return false;
    }
  }

  private Money available(long owner) {
    return ledger.balance(owner).orElseThrow().available();
  }

  @Test
  void with100And500WhoEachHoldOneExactly100GetIt() throws Exception {
    ledger.credit("paid", 1, eur("100.00"));
    long got =
        race(
            IntStream.range(0, 500)
                .<Callable<Boolean>>mapToObj(
                    i -> () -> holds.place(Purpose.session(i), 0, 1, eur("1.00"), HOUR))
                .toList());
    assertThat(got).isEqualTo(100);
    assertThat(available(1)).isEqualTo(eur("0.00"));
  }

  @Test
  void theSameHoldAskedForByManyIsPlacedOnce() throws Exception {
    ledger.credit("paid", 1, eur("100.00"));
    long yes =
        race(
            IntStream.range(0, 50)
                .<Callable<Boolean>>mapToObj(
                    i -> () -> holds.place(Purpose.session(1), 0, 1, eur("7.00"), HOUR))
                .toList());
    assertThat(yes).isEqualTo(50);
    assertThat(available(1)).isEqualTo(eur("93.00"));
  }

  @Test
  void aHoldIsResolvedOnceHoweverRaced() throws Exception {
    ledger.credit("paid", 1, eur("1000.00"));
    for (int session = 0; session < 40; session++) {
      Purpose purpose = Purpose.session(session);
      String source = "s" + session;
      holds.place(purpose, 0, 1, eur("10.00"), Duration.ZERO);
      long hold = ((Number) ecs.ask("select max(id) from ledger_hold")).longValue();
      race(
          List.of(
              () -> did(() -> ledger.settle(source, 1, purpose, eur("4.00"), eur("1.00"))),
              () -> did(() -> holds.expire(hold)),
              () -> did(() -> holds.release(purpose)),
              () -> did(() -> holds.expire(hold)),
              () -> did(() -> holds.release(purpose))));
    }
    assertThat(ecs.ask("select count(*) from ledger_hold where hold_state = 'OPEN'")).isEqualTo(0L);
    assertThat(ledger.balance(1).orElseThrow())
        .isEqualTo(new Balance(eur("800.00"), eur("0.00"), eur("0.00")));
  }

  @Test
  void oneSourceIsBookedOnceHoweverManyBookIt() throws Exception {
    ledger.credit("first", 1, eur("1.00"));
    List<Callable<Boolean>> same =
        IntStream.range(0, 50)
            .<Callable<Boolean>>mapToObj(i -> () -> did(() -> ledger.credit("x", 1, eur("5.00"))))
            .toList();
    assertThat(race(same)).isEqualTo(1);
    assertThat(available(1)).isEqualTo(eur("6.00"));
  }

  @Test
  void theFirstBookingsOfAnAccountOpenItsBalanceOnce() throws Exception {
    List<Callable<Boolean>> first =
        IntStream.range(0, 12)
            .<Callable<Boolean>>mapToObj(
                i -> () -> did(() -> ledger.credit("f" + i, 7, eur("1.00"))))
            .toList();
    assertThat(race(first)).isEqualTo(12);
    assertThat(available(7)).isEqualTo(eur("12.00"));
  }

  @Test
  void theBooksAreRightAfterAnyOperationsInAnyOrder() throws Exception {
    Random random = new Random(20261124);
    List<Callable<Boolean>> all =
        IntStream.range(0, 1500)
            .mapToObj(i -> operation(i, random.nextInt(7), random.nextInt(400)))
            .toList();
    assertThat(race(all)).isPositive();
    ecs.clock().forward(HOUR);
    ecs.the(HoldTimer.class).expire();
    assertThat(ecs.ask("select sum(held) from ledger_balance").toString()).matches("0(\\.0+)?");
    assertThat(ecs.ask("select count(*) from ledger_balance where posted < 0")).isEqualTo(0L);
  }

  private Callable<Boolean> operation(int i, int what, int cents) {
    long owner = 1 + (i / 3) % 5;
    Money money = Money.rounded(new BigDecimal(cents + 1).movePointLeft(2), eur("0.00").currency());
    Purpose purpose = Purpose.session(i / 3); // neighbours meet at the same one
    return switch (what) {
      case 0 -> () -> did(() -> ledger.credit("c" + i, owner, money));
      case 1, 2 -> () -> holds.place(purpose, i % 2, owner, money, HOUR);
      case 3 -> () -> did(() -> ledger.settle("s" + i, owner, purpose, money, eur("0.00")));
      case 4 -> () -> did(() -> holds.release(purpose));
      case 5 ->
          () -> did(() -> ledger.adjust("a" + i, owner, money.negated(), Lack.REFUSED, "seeded"));
      default -> () -> did(() -> ledger.reverse("c" + (i - 5), Lack.RECEIVABLE, "seeded"));
    };
  }
}
