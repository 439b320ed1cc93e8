package org.ecs.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.ecs.common.Money;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.Accounts;
import org.ecs.subscriber.BillingMode;
import org.ecs.subscriber.Contact;
import org.ecs.subscriber.NewAccount;
import org.ecs.subscriber.SubscriberKind;
import org.ecs.subscriber.TariffPlans;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.ecs.test.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a run invoices, what it parks, and what it does to the ledger. */
class InvoiceRunRulesTest {

  private Ecs ecs;
  private Month month;

  @AfterEach
  void close() {
    ecs.close();
  }

  private void inMay(Database database) {
    ecs = Ecs.on(database);
    ecs.clock().set(Instant.parse("2026-03-20T08:00:00Z"));
    month = new Month(ecs);
  }

  private void june() {
    ecs.clock().set(Instant.parse("2026-06-01T04:00:00Z"));
  }

  private AccountRow account(String name) {
    return month.town.account(name, BillingMode.POSTPAID, "500.00");
  }

  private AccountRow company() {
    NewAccount asked =
        new NewAccount(
            SubscriberKind.COMPANY,
            "Acme Oy",
            null,
            Contact.of("acme@example.org", null, "fi"),
            BillingMode.POSTPAID,
            "DAY",
            Town.HELSINKI,
            Money.of("500.00", "EUR"),
            1);
    return ecs.in(() -> ecs.the(Accounts.class).create(asked));
  }

  /** Three of 0.33 in May, which come to 1.23 with VAT for a consumer, and one of June. */
  private void used(AccountRow account) {
    month.used(account, "2026-05-03T10:00:00Z", "0.33");
    month.used(account, "2026-05-04T10:00:00Z", "0.33");
    month.used(account, "2026-05-05T10:00:00Z", "0.33");
    month.used(account, "2026-06-05T10:00:00Z", "4.44");
    june();
    month.run(Month.MAY);
  }

  private BigDecimal booked(String book) {
    Object sum =
        ecs.ask("select coalesce(sum(amount), 0) from posting where book = '" + book + "'");
    return new BigDecimal(sum.toString()).setScale(2);
  }

  private BigDecimal sum(String what) {
    return new BigDecimal(ecs.ask("select sum(" + what).toString()).setScale(2);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void whatWasRatedIsTheLedgersRevenueIsWhatWasInvoicedAndWhatWasNot(Database database) {
    inMay(database);
    used(company());
    assertThat(sum("net) from bill_data_record")).isEqualByComparingTo("5.43");
    assertThat(booked("REVENUE")).isEqualByComparingTo("4.44");
    assertThat(booked("INVOICED")).isEqualByComparingTo("0.99");
    assertThat(sum("net) from invoice")).isEqualByComparingTo(booked("INVOICED"));
    assertThat(booked("REVENUE").add(booked("INVOICED")))
        .isEqualByComparingTo(sum("net) from bill_data_record"));
    assertThat(sum("amount) from posting")).isZero();
  }

  /** 1.23 / 1.255 = 0.98, where the records had 0.99: the cent is VAT now (decision 66). */
  @ParameterizedTest
  @EnumSource(Database.class)
  void ofAConsumerTheRoundingOfNetGoesToVatAndIsNeitherMadeNorLost(Database database) {
    inMay(database);
    used(account("Ada"));
    assertThat(booked("INVOICED")).isEqualByComparingTo("0.98");
    assertThat(sum("net) from invoice")).isEqualByComparingTo(booked("INVOICED"));
    assertThat(booked("REVENUE")).isEqualByComparingTo("4.44");
    BigDecimal moved = booked("VAT").subtract(sum("vat) from bill_data_record"));
    assertThat(moved).isEqualByComparingTo("0.01");
    assertThat(booked("REVENUE").add(booked("INVOICED")).add(moved))
        .isEqualByComparingTo(sum("net) from bill_data_record"));
    assertThat(sum("amount) from posting")).isZero();
  }

  @ParameterizedTest
  @EnumSource(value = Database.class, names = "H2")
  void aMonthlyFeeIsForTheDaysOnWhichThePlanWasHeld(Database database) {
    inMay(database);
    month.town.tariff("NIGHT", "0.15", "25.5");
    AccountRow ada = account("Ada");
    ecs.run(
        () -> {
          MonthlyFees fees = ecs.the(MonthlyFees.class);
          LocalDate from = LocalDate.parse("2026-01-01");
          fees.set("DAY", from, Money.of("9.99", "EUR"), new BigDecimal("25.5"));
          fees.set("NIGHT", from, Money.of("4.99", "EUR"), new BigDecimal("25.5"));
          ecs.the(TariffPlans.class)
              .change(ada.number(), ada.revision(), "NIGHT", LocalDate.parse("2026-05-16"));
        });
    june();
    month.run(Month.MAY);
    InvoiceDocument document = month.document(month.invoices(ada).get(0));
    // 9.99 × 15/31 = 4.834, 4.99 × 16/31 = 2.575; consumers: each with 25.5 %, and back
    assertThat(document.lines())
        .extracting(line -> line.from() + " " + line.to() + " " + line.net())
        .containsExactly("2026-05-01 2026-05-15 4.83 EUR", "2026-05-16 2026-05-31 2.58 EUR");
    assertThat(month.run(Month.MAY).invoices()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aFeeWhoseInvoiceWouldComeToNothingWaitsForTheNextOne(Database database) {
    inMay(database);
    AccountRow ada = account("Ada");
    ecs.run(
        () ->
            ecs.the(MonthlyFees.class)
                .set(
                    "DAY",
                    LocalDate.parse("2026-01-01"),
                    Money.of("10.00", "EUR"),
                    new BigDecimal("25.5")));
    month.used(ada, "2026-05-03T10:00:00Z", "-30.00"); // taken back
    june();
    month.run(Month.MAY);
    assertThat(month.invoices(ada)).isEmpty();
    month.used(ada, "2026-06-03T10:00:00Z", "40.00");
    ecs.clock().set(Instant.parse("2026-07-01T06:00:00Z"));
    month.run(new Period(LocalDate.parse("2026-06-01"), LocalDate.parse("2026-07-01")));
    InvoiceDocument document = month.document(month.invoices(ada).get(0));
    assertThat(document.lines())
        .extracting(line -> line.from() + " " + line.to() + " " + line.net())
        .contains("2026-05-01 2026-06-30 20.00 EUR");
    assertThat(document.totals().net()).isEqualTo(Money.of("30.00", "EUR"));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void anAccountThatFailsIsParkedWithTheReasonAndTheOthersGoOn(Database database) {
    inMay(database);
    AccountRow ada = account("Ada");
    AccountRow bob = account("Bob");
    month.used(ada, "2026-05-03T10:00:00Z", Money.of("10.00", "SEK"));
    month.used(bob, "2026-05-03T10:00:00Z", "1.00");
    june();
    RunRow run = month.run(Month.MAY);
    assertThat(run.parked()).isEqualTo(1);
    assertThat(month.invoices(bob)).hasSize(1);
    RunPartRow parked =
        ecs.in(() -> ecs.the(RunLists.class).parts(run.id(), RunPartState.PARKED, 0, 10))
            .rows()
            .get(0);
    assertThat(parked.accountNumber()).isEqualTo(ada.number());
    assertThat(parked.reason()).isEqualTo("CURRENCY_MISMATCH");
    ecs.run(() -> ecs.the(InvoiceRuns.class).retryParked(run.id()));
    assertThat(month.row(run.id()).state()).isEqualTo(RunState.RUNNING);
    assertThat(month.run(Month.MAY).parked()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(value = Database.class, names = "H2")
  void aRunThatIsPausedMakesNothingUntilItIsResumed(Database database) {
    inMay(database);
    AccountRow ada = account("Ada");
    month.used(ada, "2026-05-03T10:00:00Z", "1.00");
    june();
    long run = month.start(Month.MAY);
    ecs.run(() -> ecs.the(InvoiceRuns.class).pause(run));
    month.run(Month.MAY);
    assertThat(month.invoices(ada)).isEmpty();
    ecs.run(() -> ecs.the(InvoiceRuns.class).resume(run));
    month.run(Month.MAY);
    assertThat(month.invoices(ada)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(value = Database.class, names = "H2")
  void aRunOfDaysThatAreNotOverOrInvoicedAlreadyIsRefused(Database database) {
    inMay(database);
    ecs.clock().set(Instant.parse("2026-05-31T20:00:00Z"));
    refused(Reason.RUN_TOO_EARLY, Month.MAY);
    june();
    month.run(Month.MAY);
    LocalDate middle = LocalDate.parse("2026-05-15");
    refused(Reason.RUN_OVERLAPS, new Period(middle.minusMonths(1), middle));
  }

  private void refused(Reason reason, Period period) {
    assertThatThrownBy(() -> month.start(period))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }
}
