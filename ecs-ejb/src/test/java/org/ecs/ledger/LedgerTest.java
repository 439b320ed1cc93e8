package org.ecs.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.ecs.common.Money;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Money is neither made nor lost. */
class LedgerTest {

  private static final long OWNER = 17;
  private static final Purpose SESSION = Purpose.session(1);
  private static final Duration HOUR = Duration.ofHours(1);
  private Ecs ecs;

  @AfterEach
  void close() {
    ecs.close();
  }

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }

  private Balance balance() {
    return ecs.in(() -> ecs.the(Ledger.class).balance(OWNER)).orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void withAHundredAndFiveHundredWhoWantOneExactlyAHundredGetIt(Database database)
      throws Exception {
    ecs = Ecs.on(database);
    ecs.run(() -> ecs.the(Ledger.class).credit("paid", OWNER, eur("100.00")));
    AtomicInteger got = new AtomicInteger();
    var threads = Executors.newFixedThreadPool(16);
    List<Future<?>> all =
        IntStream.range(0, 500)
            .<Future<?>>mapToObj(i -> threads.submit(() -> take(i, got)))
            .toList();
    for (Future<?> one : all) {
      one.get();
    }
    threads.shutdown();
    assertThat(got).hasValue(100);
    assertThat(balance().held()).isEqualTo(eur("100.00"));
    assertThat(ecs.ask("select sum(amount) from ledger_hold")).hasToString("100.0000");
  }

  private void take(int session, AtomicInteger got) {
    boolean held =
        ecs.in(
            () ->
                ecs.the(Holds.class).place(Purpose.session(session), 0, OWNER, eur("1.00"), HOUR));
    if (held) {
      got.incrementAndGet();
    }
  }

  @ParameterizedTest
  @EnumSource(value = Database.class, names = "H2")
  void settlingTakesWhatWasUsedAndGivesBackTheRest(Database database) {
    ecs = Ecs.on(database);
    ecs.run(() -> ecs.the(Ledger.class).credit("paid", OWNER, eur("30.00")));
    ecs.run(() -> ecs.the(Holds.class).place(SESSION, 0, OWNER, eur("20.00"), HOUR));
    ecs.run(() -> ecs.the(Ledger.class).settle("s1", OWNER, SESSION, eur("4.00"), eur("1.00")));
    assertThat(balance()).isEqualTo(new Balance(eur("25.00"), eur("0.00")));
    assertThat(ecs.ask("select hold_state from ledger_hold")).isEqualTo("SETTLED");
  }

  @ParameterizedTest
  @EnumSource(value = Database.class, names = "H2")
  void whatIsMissingBecomesAReceivableNeverANegativeBalance(Database database) {
    ecs = Ecs.on(database);
    ecs.run(() -> ecs.the(Ledger.class).credit("paid", OWNER, eur("6.00")));
    ecs.run(() -> ecs.the(Holds.class).place(SESSION, 0, OWNER, eur("5.00"), HOUR));
    ecs.run(() -> ecs.the(Ledger.class).settle("s1", OWNER, SESSION, eur("8.00"), eur("2.00")));
    assertThat(balance()).isEqualTo(new Balance(eur("0.00"), eur("0.00"), eur("4.00")));
    assertThat(ecs.ask("select amount from posting where book = 'RECEIVABLE'"))
        .hasToString("-4.0000");
    assertThat(balance().receivable()).isEqualTo(eur("4.00"));
    assertThat(ecs.ask("select sum(amount) from posting").toString()).matches("-?0(\\.0+)?");
  }

  @ParameterizedTest
  @EnumSource(value = Database.class, names = "H2")
  void oneSourceBooksOnce(Database database) {
    ecs = Ecs.on(database);
    ecs.run(() -> ecs.the(Ledger.class).credit("paid", OWNER, eur("6.00")));
    assertThatThrownBy(
            () -> ecs.run(() -> ecs.the(Ledger.class).credit("paid", OWNER, eur("6.00"))))
        .isNotNull();
    assertThat(balance().posted()).isEqualTo(eur("6.00"));
  }

  @ParameterizedTest
  @EnumSource(value = Database.class, names = "H2")
  void aHoldThatIsOverExpiresOnceAndOnlyOnce(Database database) {
    ecs = Ecs.on(database);
    ecs.run(() -> ecs.the(Ledger.class).credit("paid", OWNER, eur("6.00")));
    ecs.run(() -> ecs.the(Holds.class).place(SESSION, 0, OWNER, eur("5.00"), HOUR));
    ecs.run(() -> ecs.the(Holds.class).place(SESSION, 0, OWNER, eur("5.00"), HOUR));
    assertThat(balance().held()).isEqualTo(eur("5.00"));
    ecs.clock().forward(Duration.ofHours(1));
    ecs.run(() -> ecs.the(HoldTimer.class).expire());
    ecs.run(() -> ecs.the(Holds.class).release(SESSION));
    assertThat(balance()).isEqualTo(new Balance(eur("6.00"), eur("0.00")));
    assertThat(ecs.ask("select hold_state from ledger_hold")).isEqualTo("EXPIRED");
  }
}
