package org.ecs.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ecs.common.Race;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.Accounts;
import org.ecs.subscriber.BillingMode;
import org.ecs.test.Clash;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.ecs.test.Town;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cards that are taken, given and replaced, by one and by many at once. */
class ReplacementTest {

  private Ecs ecs;
  private Town town;
  private Cards cards;
  private AccountRow maija;

  private Ecs open(Database database) {
    ecs = Ecs.on(database);
    town = new Town(ecs);
    town.tariff("DAY", "0.25", "10");
    cards = ecs.the(Cards.class);
    maija = town.account("Maija", BillingMode.POSTPAID, "100.00");
    return ecs;
  }

  private void stock(String pool, int many) {
    for (int i = 1; i <= many; i++) {
      cards.stock(pool, CardNumber.of(pool + i), pool + i, CardKind.SUBSCRIBER);
    }
  }

  private static void refused(Reason reason, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }

  private CardState state(String card) {
    return cards.authenticate(CardNumber.of(card)).orElseThrow().state();
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aCardIsReplacedFromThePoolAndItsHistoryStays(Database database) {
    try (Ecs own = open(database)) {
      stock("NEW", 1);
      town.card(maija, "OLD");
      CardRow given =
          cards.replaceFromPool(maija.id(), CardNumber.of("old"), EndReason.DAMAGED, "NEW");
      assertThat(given.id()).isEqualTo("NEW1");
      assertThat(state("OLD")).isEqualTo(CardState.BLOCKED);
      assertThat(state("NEW1")).isEqualTo(CardState.ASSIGNED);
      assertThat(cards.of(maija.id()))
          .extracting(CardRow::id, CardRow::endReason)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("NEW1", null),
              org.assertj.core.groups.Tuple.tuple("OLD", EndReason.DAMAGED));
    }
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aCardTakenAwayOnOneNodeStartsNothingOnAnother(Database database) {
    try (Ecs own = open(database);
        Ecs other = own.anotherNode()) {
      town.card(maija, "LOST");
      CardNumber lost = CardNumber.of("LOST");
      Cards there = other.the(Cards.class);
      assertThat(there.authenticate(lost).orElseThrow().state()).isEqualTo(CardState.ASSIGNED);
      cards.disassociate(maija.id(), lost, EndReason.LOST);
      CardHolder now = there.authenticate(lost).orElseThrow();
      assertThat(now.state()).isEqualTo(CardState.BLOCKED);
      assertThat(now.account()).isNull();
    }
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void anEmptyPoolOrACardOfSomebodyElseLeavesTheOldCardAsItWas(Database database) {
    try (Ecs own = open(database)) {
      stock("LAST", 1);
      town.card(maija, "OLD");
      AccountRow pekka = town.account("Pekka", BillingMode.POSTPAID, "100.00");
      cards.assignFromPool(pekka.id(), "LAST");
      CardNumber old = CardNumber.of("OLD");
      refused(
          Reason.CARD_POOL_EMPTY,
          () -> cards.replaceFromPool(maija.id(), old, EndReason.LOST, "LAST"));
      refused(
          Reason.CARD_POOL_UNKNOWN,
          () -> cards.replaceFromPool(maija.id(), old, EndReason.LOST, "NONE"));
      refused(
          Reason.CARD_NOT_IN_POOL,
          () -> cards.replace(maija.id(), old, EndReason.LOST, CardNumber.of("LAST1")));
      refused(
          Reason.CARD_NOT_ASSIGNED,
          () -> cards.replace(pekka.id(), old, EndReason.LOST, CardNumber.of("OTHER")));
      assertThat(state("OLD")).isEqualTo(CardState.ASSIGNED);
      assertThat(cards.replace(maija.id(), old, EndReason.LOST, CardNumber.of("OWN")).id())
          .isEqualTo("OWN");
    }
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aCardThatManyWantAtTheSameMomentIsGivenToExactlyOne(Database database) throws Exception {
    try (Ecs own = open(database)) {
      stock("WANTED", 1);
      for (String card : List.of("WANTED1", "NEVER-SEEN")) {
        List<AccountRow> many = town.accounts(card + "-", 6);
        var outcomes =
            Clash.of(
                6,
                i ->
                    () ->
                        cards.assign(
                            many.get(i).id(), CardNumber.of(card), CardKind.SUBSCRIBER, null));
        assertThat(outcomes.stream().filter(Objects::isNull)).hasSize(1);
        assertThat(outcomes.stream().filter(Objects::nonNull)).allMatch(ReplacementTest::beaten);
        assertThat(
                ecs.ask(
                    "select count(*) from card_assignment where card_lower_id = '"
                        + CardNumber.of(card).lower()
                        + "'"))
            .isEqualTo(1L);
      }
    }
  }

  private static boolean beaten(Throwable failed) {
    return failed instanceof Refusal refusal && refusal.reason() == Reason.CARD_NOT_IN_POOL
        || Race.lost(failed);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aPoolThatRunsEmptyGivesEachCardOnceAndThenSaysSo(Database database) throws Exception {
    try (Ecs own = open(database)) {
      stock("FEW", 3);
      List<AccountRow> many = town.accounts("Few", 6);
      var outcomes = Clash.of(6, i -> () -> cards.assignFromPool(many.get(i).id(), "FEW"));
      assertThat(outcomes.stream().filter(Objects::isNull)).hasSizeLessThanOrEqualTo(3);
      assertThat(outcomes.stream().filter(Objects::nonNull))
          .allMatch(
              failed ->
                  failed instanceof Refusal refusal && refusal.reason() == Reason.CARD_POOL_EMPTY
                      || Race.lost(failed));
      for (AccountRow account : many) {
        if (cards.of(account.id()).isEmpty() && stockOf("FEW") > 0) {
          cards.assignFromPool(account.id(), "FEW");
        }
      }
      refused(Reason.CARD_POOL_EMPTY, () -> cards.assignFromPool(maija.id(), "FEW"));
      assertThat(
              ecs.ask("select count(distinct account_id) from card where account_id is not null"))
          .isEqualTo(3L);
    }
  }

  private long stockOf(String pool) {
    return cards.pools().stream()
        .filter(row -> row.name().equals(pool))
        .findFirst()
        .orElseThrow()
        .inStock();
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aClosedAccountKeepsNoCard(Database database) {
    try (Ecs own = open(database)) {
      town.card(maija, "ONE");
      town.card(maija, "TWO");
      ecs.the(Accounts.class).close(maija.number(), "moved away");
      assertThat(cards.of(maija.id()))
          .hasSize(2)
          .allMatch(row -> row.state() == CardState.BLOCKED && row.endReason() == EndReason.CLOSED);
      refused(
          Reason.ACCOUNT_NOT_ACTIVE,
          () -> cards.assign(maija.id(), CardNumber.of("THREE"), CardKind.SUBSCRIBER, null));
    }
  }
}
