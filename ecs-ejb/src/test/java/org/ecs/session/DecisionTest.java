package org.ecs.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.ecs.card.CardKind;
import org.ecs.card.CardNumber;
import org.ecs.card.Cards;
import org.ecs.card.EndReason;
import org.ecs.common.Money;
import org.ecs.ledger.Ledger;
import org.ecs.station.StationId;
import org.ecs.station.Stations;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.Accounts;
import org.ecs.subscriber.BillingMode;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.ecs.test.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The decision table, row by row: the first row that applies is the answer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionTest {

  private Ecs ecs;
  private Town town;
  private Charging charging;
  private StationId active;

  @BeforeAll
  void openTown() {
    ecs = Ecs.on(Database.H2);
    town = new Town(ecs);
    charging = new Charging(ecs);
    town.tariff("DAY", "0.25", "10");
    active = town.activeStation("ACTIVE");
  }

  @AfterAll
  void close() {
    ecs.close();
  }

  @Test
  void anUnknownCardIsInvalid() {
    assertThat(charging.authorize(active, "NOBODY")).isEqualTo(Verdict.INVALID);
  }

  @Test
  void aMalformedCardIsAsUnknownAsAnyOther() {
    assertThat(charging.authorize(active, "with space")).isEqualTo(Verdict.INVALID);
    assertThat(charging.authorize(active, "x".repeat(37))).isEqualTo(Verdict.INVALID);
  }

  @Test
  void anAssignedCardOfAnActiveAccountIsAcceptedWithTheAccountAsParent() {
    AccountRow account = town.account("Accepted", BillingMode.POSTPAID, "100.00");
    town.card(account, "OK-1");
    Authorization answer =
        ecs.in(() -> ecs.the(Authorizations.class).authorize(active, "ok-1", ecs.clock().now()));
    assertThat(answer.verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(answer.parentId()).isEqualTo(account.number());
  }

  @Test
  void aCardThatWasTakenBackIsBlockedFromTheCommitOn() {
    AccountRow account = town.account("Loser", BillingMode.POSTPAID, "100.00");
    town.card(account, "LOST-1");
    assertThat(charging.authorize(active, "LOST-1")).isEqualTo(Verdict.ACCEPTED);
    ecs.run(
        () ->
            ecs.the(Cards.class)
                .disassociate(account.id(), CardNumber.of("LOST-1"), EndReason.LOST));
    assertThat(charging.authorize(active, "LOST-1")).isEqualTo(Verdict.BLOCKED);
  }

  @Test
  void aCardPastItsValidityIsExpired() throws Exception {
    AccountRow account = town.account("Old", BillingMode.POSTPAID, "100.00");
    town.card(account, "OLD-1");
    try (var connection = ecs.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          "update card set valid_until = timestamp with time zone '2026-05-01 00:00:00+00' where lower_id = 'old-1'");
    }
    assertThat(charging.authorize(active, "OLD-1")).isEqualTo(Verdict.EXPIRED);
  }

  @Test
  void aSuspendedAccountBlocksItsCardsUntilItIsResumed() {
    AccountRow account = town.account("Suspended", BillingMode.POSTPAID, "100.00");
    town.card(account, "SUS-1");
    ecs.run(() -> ecs.the(Accounts.class).suspend(account.number(), "dunning"));
    assertThat(charging.authorize(active, "SUS-1")).isEqualTo(Verdict.BLOCKED);
    ecs.run(() -> ecs.the(Accounts.class).resume(account.number(), "paid"));
    assertThat(charging.authorize(active, "SUS-1")).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void aTestCardChargesOnlyWhereTheStationIsUnderTest() {
    AccountRow own = town.account("Operator", BillingMode.POSTPAID, "0.00");
    town.card(own, "TEST-1", CardKind.TEST);
    StationId planned = town.plannedStation("UNDER-TEST");
    assertThat(charging.authorize(active, "TEST-1")).isEqualTo(Verdict.INVALID);
    assertThat(charging.authorize(planned, "TEST-1")).isEqualTo(Verdict.INVALID);
    ecs.run(
        () ->
            ecs.the(org.ecs.station.Presence.class)
                .booted(planned, new org.ecs.station.BootReport("ocpp1.6", "V", "M", null, null)));
    assertThat(charging.authorize(planned, "TEST-1")).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void anOrdinaryCardChargesOnlyAtAnActiveStation() {
    AccountRow account = town.account("Ordinary", BillingMode.POSTPAID, "100.00");
    town.card(account, "ORD-1");
    StationId planned = town.plannedStation("PLANNED");
    assertThat(charging.authorize(planned, "ORD-1")).isEqualTo(Verdict.INVALID);
    StationId closed = town.activeStation("CLOSED");
    ecs.run(() -> ecs.the(Stations.class).takeOutOfService("CLOSED", "cable cut"));
    assertThat(charging.authorize(closed, "ORD-1")).isEqualTo(Verdict.INVALID);
  }

  @Test
  void withoutAValidTariffNobodyCharges() {
    AccountRow account = town.account("Early", BillingMode.POSTPAID, "100.00");
    town.card(account, "EARLY-1");
    Authorization answer =
        ecs.in(
            () ->
                ecs.the(Authorizations.class)
                    .authorize(active, "EARLY-1", Town.LONG_AGO.minusSeconds(1)));
    assertThat(answer.verdict()).isEqualTo(Verdict.BLOCKED);
    assertThat(answer.why()).isEqualTo("no valid tariff");
  }

  @Test
  void aPostpaidAccountIsBlockedOnceItOwesMoreThanItsCreditLimit() {
    AccountRow account = town.account("Debtor", BillingMode.POSTPAID, "10.00");
    town.card(account, "DEBT-1");
    ecs.run(
        () ->
            ecs.the(Ledger.class)
                .charge(
                    "t1", account.id().value(), Money.of("10.00", "EUR"), Money.of("0.00", "EUR")));
    assertThat(charging.authorize(active, "DEBT-1")).isEqualTo(Verdict.ACCEPTED);
    ecs.run(
        () ->
            ecs.the(Ledger.class)
                .charge(
                    "t2", account.id().value(), Money.of("0.01", "EUR"), Money.of("0.00", "EUR")));
    assertThat(charging.authorize(active, "DEBT-1")).isEqualTo(Verdict.BLOCKED);
  }

  @Test
  void aPrepaidAccountNeedsMoneyAndHasItHeldWhileItCharges() {
    AccountRow account = town.account("Prepaid", BillingMode.PREPAID, "0.00");
    town.card(account, "PRE-1");
    assertThat(charging.authorize(active, "PRE-1")).isEqualTo(Verdict.BLOCKED);
    ecs.run(
        () -> ecs.the(Ledger.class).credit("t3", account.id().value(), Money.of("30.00", "EUR")));
    assertThat(charging.authorize(active, "PRE-1")).isEqualTo(Verdict.ACCEPTED);
    Started started = charging.start(active, 1, "PRE-1", ecs.clock().now(), 0);
    assertThat(started.authorization().accepted()).isTrue();
    assertThat(held(account)).isEqualTo("20.0000");
    ecs.clock().forward(Duration.ofHours(1));
    charging.stop(active, started.session().value(), "PRE-1", ecs.clock().now(), 10_000);
    assertThat(held(account)).isEqualTo("0.0000");
    assertThat(ecs.ask("select posted from ledger_balance where account_id = " + account.id()))
        .hasToString("27.2500");
  }

  @Test
  void aCardInASessionElsewhereIsConcurrentButTheSameConnectorMayStartAnew() {
    AccountRow account = town.account("Twice", BillingMode.POSTPAID, "100.00");
    town.card(account, "TWO-1");
    Started first = charging.start(active, 2, "TWO-1", ecs.clock().now(), 0);
    assertThat(first.authorization().verdict()).isEqualTo(Verdict.ACCEPTED);
    StationId other = town.activeStation("OTHER");
    Started second = charging.start(other, 1, "TWO-1", ecs.clock().now(), 0);
    assertThat(second.authorization().verdict()).isEqualTo(Verdict.CONCURRENT);
    Started anew = charging.start(active, 2, "TWO-1", ecs.clock().now().plusSeconds(9), 0);
    assertThat(anew.authorization().verdict()).isNotEqualTo(Verdict.ACCEPTED);
    charging.stop(other, second.session().value(), null, ecs.clock().now(), 0);
    Started again = charging.start(active, 2, "TWO-1", ecs.clock().now().plusSeconds(10), 0);
    assertThat(again.authorization().verdict()).isEqualTo(Verdict.ACCEPTED);
  }

  private String held(AccountRow account) {
    return String.valueOf(
        ecs.ask("select held from ledger_balance where account_id = " + account.id()));
  }
}
