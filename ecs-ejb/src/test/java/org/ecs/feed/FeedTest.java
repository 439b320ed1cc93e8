package org.ecs.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.ecs.card.CardNumber;
import org.ecs.card.Cards;
import org.ecs.card.EndReason;
import org.ecs.subscriber.AccountChange;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.Accounts;
import org.ecs.subscriber.BillingMode;
import org.ecs.subscriber.TariffPlans;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.ecs.test.Town;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The feed of changes: ordered, without gaps, and nothing is ever put in before what was read. */
class FeedTest {

  private Ecs ecs;
  private Town town;
  private Feed feed;

  private Ecs open(Database database) {
    ecs = Ecs.on(database);
    town = new Town(ecs);
    town.tariff("DAY", "0.25", "10");
    feed = ecs.the(Feed.class);
    return ecs;
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void everyChangeOfAnAccountAndItsCardsStandsInTheFeedInItsOrder(Database database) {
    try (Ecs own = open(database)) {
      Accounts accounts = ecs.the(Accounts.class);
      AccountRow maija = town.account("Maija", BillingMode.POSTPAID, "100.00");
      String number = maija.number();
      AccountRow changed =
          accounts.update(number, maija.revision(), AccountChange.of("M.", maija.contact()));
      ecs.the(TariffPlans.class)
          .change(number, changed.revision(), "DAY", java.time.LocalDate.of(2026, 6, 1));
      town.card(maija, "OLD");
      ecs.the(Cards.class)
          .replace(maija.id(), CardNumber.of("OLD"), EndReason.LOST, CardNumber.of("NEW"));
      accounts.suspend(number, "dunning");
      accounts.resume(number, "paid");
      accounts.close(number, "moved away");
      assertThat(feed.after(0, 100))
          .allMatch(row -> number.equals(row.accountNumber()))
          .extracting(FeedRow::what, FeedRow::key)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("OPENED", number),
              org.assertj.core.groups.Tuple.tuple("CHANGED", number),
              org.assertj.core.groups.Tuple.tuple("TARIFF_PLAN_CHANGED", number),
              org.assertj.core.groups.Tuple.tuple("ASSIGNED", "OLD"),
              org.assertj.core.groups.Tuple.tuple("DISASSOCIATED", "OLD"),
              org.assertj.core.groups.Tuple.tuple("ASSIGNED", "NEW"),
              org.assertj.core.groups.Tuple.tuple("SUSPENDED", number),
              org.assertj.core.groups.Tuple.tuple("RESUMED", number),
              org.assertj.core.groups.Tuple.tuple("CLOSED", number),
              org.assertj.core.groups.Tuple.tuple("DISASSOCIATED", "NEW"));
    }
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void whatWasNotCommittedIsNotTold(Database database) {
    try (Ecs own = open(database)) {
      org.assertj.core.api.Assertions.assertThatThrownBy(
              () ->
                  ecs.run(
                      () -> {
                        town.account("Never", BillingMode.POSTPAID, "1.00");
                        throw new IllegalStateException("no");
                      }))
          .hasMessage("no");
      assertThat(feed.after(0, 10)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aChangeThatBeganFirstAndCommittedLastComesAfterWhatWasRead(Database database)
      throws Exception {
    try (Ecs own = open(database)) {
      CountDownLatch written = new CountDownLatch(1);
      CountDownLatch read = new CountDownLatch(1);
      ExecutorService other = Executors.newSingleThreadExecutor();
      Future<?> slow =
          other.submit(
              () ->
                  ecs.run(
                      () -> {
                        town.account("Slow", BillingMode.POSTPAID, "1.00");
                        written.countDown();
                        await(read);
                      }));
      written.await();
      ecs.clock().forward(Duration.ofSeconds(1));
      Instant outage = ecs.clock().now();
      town.account("Fast", BillingMode.POSTPAID, "1.00");
      List<FeedRow> first = feed.after(0, 10);
      assertThat(first).hasSize(1);
      ecs.clock().forward(Duration.ofSeconds(1));
      read.countDown();
      slow.get();
      List<FeedRow> second = feed.after(first.get(0).position(), 10);
      assertThat(second).hasSize(1);
      assertThat(second.get(0).happenedAt()).isBefore(first.get(0).happenedAt());
      assertThat(feed.after(feed.positionAt(outage), 10)).hasSize(2);
      other.shutdown();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void readersAndWritersAtTheSameTimeMissNothingAndSeeNothingTwice(Database database)
      throws Exception {
    try (Ecs own = open(database)) {
      int writers = 4;
      int each = 25;
      ExecutorService pool = Executors.newFixedThreadPool(writers + 2);
      AtomicBoolean writing = new AtomicBoolean(true);
      List<Future<?>> writes = new ArrayList<>();
      for (int w = 0; w < writers; w++) {
        String name = "W" + w + "-";
        writes.add(pool.submit(() -> town.accounts(name, each)));
      }
      List<Future<List<Long>>> readers =
          List.of(pool.submit(() -> follow(writing)), pool.submit(() -> follow(writing)));
      for (Future<?> write : writes) {
        write.get();
      }
      writing.set(false);
      long all = (long) writers * each;
      List<Long> expected = LongStream.rangeClosed(1, all).boxed().toList();
      for (Future<List<Long>> reader : readers) {
        assertThat(reader.get()).isEqualTo(expected);
      }
      assertThat(ecs.ask("select count(distinct subject_key) from feed_entry")).isEqualTo(all);
      pool.shutdown();
    }
  }

  /** Reads on and on from the last position, until nothing is written any more and all is read. */
  private List<Long> follow(AtomicBoolean writing) {
    List<Long> positions = new ArrayList<>();
    long last = 0;
    while (true) {
      boolean more = writing.get();
      List<FeedRow> rows = feed.after(last, 7);
      rows.forEach(row -> positions.add(row.position()));
      last = rows.isEmpty() ? last : rows.get(rows.size() - 1).position();
      if (rows.isEmpty() && !more) {
        return positions;
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aTimeFindsThePlaceToBeginAndTheFutureHidesNothing(Database database) {
    try (Ecs own = open(database)) {
      town.account("Before", BillingMode.POSTPAID, "1.00");
      feed.number();
      ecs.clock().forward(Duration.ofMinutes(5));
      Instant since = ecs.clock().now();
      town.account("After", BillingMode.POSTPAID, "1.00");
      assertThat(feed.after(feed.positionAt(since), 10)).hasSize(1);
      assertThat(feed.after(feed.positionAt(Instant.EPOCH), 10)).hasSize(2);
      ecs.clock().forward(Duration.ofMinutes(5));
      long position = feed.positionAt(ecs.clock().now().plus(Duration.ofDays(1)));
      town.account("Later", BillingMode.POSTPAID, "1.00");
      assertThat(feed.after(position, 10)).hasSize(1);
    }
  }
}
