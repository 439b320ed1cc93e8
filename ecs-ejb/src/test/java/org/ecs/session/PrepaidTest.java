package org.ecs.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.ecs.billing.Proofs;
import org.ecs.common.Money;
import org.ecs.ledger.Balance;
import org.ecs.ledger.HoldState;
import org.ecs.ledger.HoldTimer;
import org.ecs.ledger.Ledger;
import org.ecs.ledger.LedgerLists;
import org.ecs.station.Command;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.BillingMode;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.ecs.test.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A prepaid session from its first hold to its bill; energy costs 1.10 EUR/kWh with VAT. */
class PrepaidTest {

  private Ecs ecs;
  private Town town;
  private Charging charging;
  private ListeningStation station;
  private AccountRow maija;

  private void open(Database database, String money) {
    ecs = Ecs.on(database);
    town = new Town(ecs);
    charging = new Charging(ecs);
    town.tariff("DAY", "1.00", "10");
    station = new ListeningStation(ecs, town.activeStation("S-1"));
    maija = town.account("Maija", BillingMode.PREPAID, "0.00");
    town.card(maija, "A1");
    ecs.the(Ledger.class).credit("paid", maija.id().value(), eur(money));
  }

  @AfterEach
  void close() {
    ecs.the(Proofs.class).prove();
    assertThat(ecs.the(Proofs.class).last(1).get(0).found()).isEmpty();
    ecs.close();
  }

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }

  private Balance balance() {
    return ecs.the(Ledger.class).balance(maija.id().value()).orElseThrow();
  }

  private Started started() {
    return charging.start(station.id(), 1, "A1", ecs.clock().now(), 0);
  }

  private void measured(Started session, long register) {
    ecs.clock().forward(Duration.ofHours(1));
    charging.measure(station.id(), 1, session.session().value(), ecs.clock().now(), register);
    ecs.the(SessionFundsTimer.class).look();
  }

  private void stopped(Started session, long register) {
    ecs.clock().forward(Duration.ofHours(1)); // at most 22 kW
    charging.stop(station.id(), session.session().value(), "A1", ecs.clock().now(), register);
  }

  private long told(String occasion) {
    return (Long) ecs.ask("select count(*) from notification where occasion = '" + occasion + "'");
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aSessionIsGivenMoreWhenMostOfWhatIsHeldIsUsedAndSettlesWhatItCost(Database database) {
    open(database, "50.00");
    Started session = started();
    assertThat(balance().held()).isEqualTo(eur("20.00"));
    measured(session, 14_500); // 15.95
    assertThat(balance().held()).isEqualTo(eur("20.00"));
    measured(session, 14_546); // 16.00: 80 per cent
    assertThat(balance().held()).isEqualTo(eur("30.00"));
    measured(session, 15_000);
    assertThat(balance().held()).isEqualTo(eur("30.00"));
    stopped(session, 20_000);
    assertThat(balance()).isEqualTo(new Balance(eur("28.00"), eur("0.00")));
    assertThat(
            ecs.the(LedgerLists.class).holds(maija.id().value(), false, 0, 9).rows().stream()
                .map(row -> row.number() + " " + row.state() + " " + row.taken()))
        .containsExactly("1 SETTLED 2.00 EUR", "0 SETTLED 20.00 EUR");
    assertThat(station.takes()).isNull();
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void withoutMoneyTheStationIsToldToStopOnceAndTheSubscriberToo(Database database) {
    open(database, "21.00");
    Started session = started();
    measured(session, 14_600); // one euro more is held
    assertThat(balance().held()).isEqualTo(eur("21.00"));
    assertThat(station.takes()).isNull();
    measured(session, 16_000); // 17.60 of 21.00
    assertThat(station.takes().kind()).isEqualTo(Command.Kind.STOP_CHARGING);
    station.accepts();
    ecs.the(SessionFundsTimer.class).look();
    assertThat(station.takes()).isNull();
    assertThat(told("BALANCE_USED_UP")).isEqualTo(1);
    stopped(session, 20_000); // 22.00
    assertThat(balance()).isEqualTo(new Balance(eur("0.00"), eur("0.00"), eur("1.00")));
    ecs.the(Ledger.class).credit("more", maija.id().value(), eur("10.00"));
    assertThat(balance()).isEqualTo(new Balance(eur("9.00"), eur("0.00"), eur("0.00")));
  }

  @Test
  void aStationThatGoesOnIsToldAgainAndATopUpLetsTheSessionGoOn() {
    open(Database.H2, "5.00");
    Started session = started();
    measured(session, 4000);
    assertThat(station.takes().kind()).isEqualTo(Command.Kind.STOP_CHARGING);
    station.accepts();
    measured(session, 4100);
    assertThat(station.takes().kind()).isEqualTo(Command.Kind.STOP_CHARGING);
    station.accepts();
    assertThat(told("BALANCE_USED_UP")).isEqualTo(1);
    ecs.the(Ledger.class).credit("more", maija.id().value(), eur("20.00"));
    measured(session, 4200);
    assertThat(station.takes()).isNull();
    assertThat(balance().held()).isEqualTo(eur("15.00"));
  }

  @Test
  void whatIsUsedAtOnceBeyondWhatIsHeldIsHeldAtOnceToo() {
    open(Database.H2, "100.00");
    Started session = started();
    measured(session, 50_000); // 55.00
    assertThat(balance().held()).isEqualTo(eur("75.00"));
    assertThat(station.takes()).isNull();
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aHoldThatIsAboutToExpireIsRenewedWhileTheSessionRuns(Database database) {
    open(database, "30.00");
    Started session = started();
    measured(session, 1000);
    ecs.clock().forward(Duration.ofHours(24).minusMinutes(64));
    ecs.the(SessionFundsTimer.class).look();
    ecs.clock().forward(Duration.ofMinutes(10));
    ecs.the(HoldTimer.class).expire();
    assertThat(balance().held()).isEqualTo(eur("20.00"));
    stopped(session, 2000);
    assertThat(balance()).isEqualTo(new Balance(eur("27.80"), eur("0.00")));
    assertThat(
            ecs.the(LedgerLists.class).holds(maija.id().value(), false, 0, 9).rows().stream()
                .map(row -> row.state()))
        .containsExactly(HoldState.SETTLED, HoldState.EXPIRED);
  }

  @Test
  void aBillAfterTheHoldHasExpiredIsAPlainDebit() {
    open(Database.H2, "30.00");
    Started session = started();
    ecs.clock().forward(Duration.ofHours(25));
    ecs.the(HoldTimer.class).expire();
    assertThat(balance()).isEqualTo(new Balance(eur("30.00"), eur("0.00")));
    stopped(session, 10_000);
    assertThat(balance()).isEqualTo(new Balance(eur("19.00"), eur("0.00")));
  }

  @Test
  void lessThanAUsefulSessionCostsDoesNotStartOne() {
    open(Database.H2, "1.09");
    assertThat(started().authorization().verdict()).isEqualTo(Verdict.BLOCKED);
    ecs.the(Ledger.class).credit("cent", maija.id().value(), eur("0.01"));
    assertThat(charging.authorize(station.id(), "A1")).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void aLowBalanceIsToldOnceEachTimeItFalls() {
    open(Database.H2, "20.00");
    assertThat(told("BALANCE_TOPPED_UP")).isEqualTo(1);
    Started session = started();
    ecs.clock().forward(Duration.ofHours(1));
    stopped(session, 14_000); // 4.60 are left
    assertThat(told("BALANCE_LOW")).isEqualTo(1);
    session = charging.start(station.id(), 1, "A1", ecs.clock().now(), 14_000);
    ecs.clock().forward(Duration.ofHours(1));
    stopped(session, 15_000);
    assertThat(told("BALANCE_LOW")).isEqualTo(1);
    ecs.the(Ledger.class).credit("again", maija.id().value(), eur("10.00"));
    session = charging.start(station.id(), 1, "A1", ecs.clock().now(), 15_000);
    ecs.clock().forward(Duration.ofHours(1));
    stopped(session, 24_000);
    assertThat(told("BALANCE_LOW")).isEqualTo(2);
  }

  @Test
  void theSameReferenceTopsUpOnceAndOnlyAPrepaidAccount() {
    open(Database.H2, "1.00");
    var balances = ecs.the(org.ecs.billing.Balances.class);
    balances.topUp(maija.number(), eur("5.00"), "PAY-1");
    assertThatThrownBy(() -> balances.topUp(maija.number(), eur("5.00"), "PAY-1"))
        .hasMessageContaining("BOOKED_ALREADY");
    assertThatThrownBy(() -> balances.topUp(maija.number(), eur("-5.00"), "PAY-2"))
        .hasMessageContaining("AMOUNT_MALFORMED");
    assertThatThrownBy(() -> balances.topUp(maija.number(), Money.of("5", "SEK"), "PAY-2"))
        .hasMessageContaining("CURRENCY_MISMATCH");
    assertThatThrownBy(() -> balances.adjust(maija.number(), eur("-6.01"), "A-1", "mistake"))
        .hasMessageContaining("BALANCE_TOO_LOW");
    AccountRow later = town.account("Later", BillingMode.POSTPAID, "10.00");
    assertThatThrownBy(() -> balances.topUp(later.number(), eur("5.00"), "PAY-3"))
        .hasMessageContaining("ACCOUNT_NOT_PREPAID");
    assertThat(balances.adjust(later.number(), eur("-2.00"), "A-2", "fee").owed())
        .isEqualTo(eur("2.00"));
    assertThat(balance().posted()).isEqualTo(eur("6.00"));
  }
}
