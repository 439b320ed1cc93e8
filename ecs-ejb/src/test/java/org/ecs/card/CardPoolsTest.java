package org.ecs.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.BillingMode;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.ecs.test.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Stocks of cards, and the warning that they run low. */
class CardPoolsTest {

  private final AtomicInteger next = new AtomicInteger();
  private Ecs ecs;
  private Town town;
  private AccountRow account;
  private long pool;

  private void with(Database database, int lowStock, int cards) {
    ecs = Ecs.on(database);
    town = new Town(ecs);
    town.tariff("DAY", "0.25", "24");
    account = town.account("Maija", BillingMode.POSTPAID, "100.00");
    pool = pools().create("North", lowStock);
    stock(cards);
    told();
  }

  @AfterEach
  void close() {
    ecs.close();
  }

  @ParameterizedTest
  @EnumSource
  void aPoolThatRunsLowSaysSoOnceForEachCrossing(Database database) {
    with(database, 3, 5);
    assertThat(pools().get(pool).isLow()).isFalse();
    give(2);
    assertThat(pools().untold()).isEmpty();
    give(1);
    assertThat(pools().untold()).containsExactly(pool);
    assertThat(pools().countLow()).isEqualTo(1);
    told();
    give(2);
    assertThat(pools().untold()).isEmpty();
    assertThat(pools().get(pool).isLow()).isTrue();
    stock(4);
    assertThat(pools().get(pool).isLow()).isFalse();
    give(2);
    assertThat(pools().untold()).containsExactly(pool);
  }

  @ParameterizedTest
  @EnumSource
  void anotherLimitIsJudgedAtOnce(Database database) {
    with(database, 0, 5);
    pools().warnBelow(pool, 6);
    assertThat(pools().untold()).containsExactly(pool);
    pools().warnBelow(pool, 5);
    assertThat(pools().countLow()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void manyWhoTakeCardsAtOnceWarnOnce(Database database) {
    with(database, 10, 20);
    CompletableFuture<?>[] all =
        IntStream.range(0, 4)
            .mapToObj(i -> town.account("Subscriber" + i, BillingMode.POSTPAID, "100.00"))
            .map(each -> CompletableFuture.runAsync(() -> giveInTheEnd(4, each)))
            .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(all).join();
    assertThat(pools().get(pool)).extracting("inPool", "assigned").containsExactly(4L, 16L);
    assertThat(pools().untold()).containsExactly(pool);
  }

  @ParameterizedTest
  @EnumSource
  void stockIsCountedByState(Database database) {
    with(database, 0, 4);
    give(2);
    CardRow held = ecs.the(Cards.class).of(account.id()).get(0);
    ecs.the(Cards.class).disassociate(account.id(), CardNumber.of(held.id()), EndReason.LOST);
    assertThat(pools().list(0, 10).rows())
        .extracting(row -> List.of(row.name(), row.inPool(), row.assigned(), row.blocked()))
        .containsExactly(List.of("North", 2L, 1L, 1L));
  }

  @ParameterizedTest
  @EnumSource
  void aNameIsTakenOnceAndALimitIsNoLessThanNothing(Database database) {
    with(database, 0, 0);
    assertThatThrownBy(() -> pools().create(" North ", 1)).hasMessageStartingWith("CARD_POOL_NAME");
    assertThatThrownBy(() -> pools().create(" ", 1)).hasMessageStartingWith("CARD_POOL_MALFORMED");
    assertThatThrownBy(() -> pools().warnBelow(pool, -1))
        .hasMessageStartingWith("CARD_POOL_MALFORMED");
    assertThatThrownBy(() -> pools().get(4711)).hasMessageStartingWith("CARD_POOL_UNKNOWN");
  }

  @ParameterizedTest
  @EnumSource
  void cardsOfAPoolAreFoundFilteredSortedAndPaged(Database database) {
    with(database, 0, 7);
    give(2);
    CardFilter all = new CardFilter(pool, "", null, null, CardFilter.Order.PRINTED);
    assertThat(lists().find(all, 2, 3).rows())
        .extracting(PooledCard::id)
        .containsExactly("C002", "C003", "C004");
    assertThat(lists().find(all, 0, 3).total()).isEqualTo(7);
    CardFilter left = new CardFilter(pool, "", CardState.IN_POOL, null, CardFilter.Order.STATE);
    assertThat(lists().find(left, 0, 9).total()).isEqualTo(5);
    CardFilter one = new CardFilter(pool, "c003", null, CardKind.SUBSCRIBER, CardFilter.Order.ID);
    assertThat(lists().find(one, 0, 9).rows()).extracting(PooledCard::id).containsExactly("C003");
    CardFilter odd = new CardFilter(pool, "%", null, null, CardFilter.Order.HOLDER);
    assertThat(lists().find(odd, 0, 9).total()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void aCardTellsWhoHeldItWhen(Database database) {
    with(database, 0, 1);
    give(1);
    ecs.the(Cards.class).disassociate(account.id(), CardNumber.of("C000"), EndReason.STOLEN);
    assertThat(lists().get(CardNumber.of("c000")))
        .extracting(PooledCard::state, PooledCard::pool, PooledCard::account)
        .containsExactly(CardState.BLOCKED, "North", null);
    assertThat(lists().history(CardNumber.of("c000")))
        .extracting(CardLists.Held::account, CardLists.Held::name, CardLists.Held::endReason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(account.number(), "Maija", EndReason.STOLEN));
    assertThatThrownBy(() -> lists().get(CardNumber.of("none")))
        .hasMessageStartingWith("CARD_UNKNOWN");
  }

  private void stock(int cards) {
    for (int i = 0; i < cards; i++) {
      String id = "C%03d".formatted(next.getAndIncrement());
      ecs.run(
          () -> {
            ecs.the(Cards.class).stock("North", CardNumber.of(id), id, CardKind.SUBSCRIBER);
            ecs.the(CardPools.class).check(pool);
          });
    }
  }

  private void give(int cards) {
    give(cards, account);
  }

  private void give(int cards, AccountRow to) {
    for (int i = 0; i < cards; i++) {
      ecs.the(Cards.class).assignFromPool(to.id(), "North");
    }
  }

  /** As agents do: who had to wait too long for a lock asks again. */
  private void giveInTheEnd(int cards, AccountRow to) {
    for (int given = 0; given < cards; ) {
      try {
        give(1, to);
        given++;
      } catch (PersistenceException e) {
        assertThat(e).isInstanceOfAny(PessimisticLockException.class, LockTimeoutException.class);
      }
    }
  }

  private void told() {
    pools().untold().forEach(pools()::told);
  }

  private CardPools pools() {
    return ecs.the(CardPools.class);
  }

  private CardLists lists() {
    return ecs.the(CardLists.class);
  }
}
