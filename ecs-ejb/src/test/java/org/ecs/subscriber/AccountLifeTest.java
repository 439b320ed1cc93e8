package org.ecs.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ecs.common.Money;
import org.ecs.common.Race;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.test.Clash;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.ecs.test.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An account from its opening to its closing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountLifeTest {

  private Ecs ecs;
  private Town town;
  private Accounts accounts;
  private TariffPlans plans;
  private int number;

  @BeforeAll
  void openTown() {
    ecs = Ecs.on(Database.H2);
    town = new Town(ecs);
    town.tariff("DAY", "0.25", "10");
    town.tariff("NIGHT", "0.10", "10");
    accounts = ecs.the(Accounts.class);
    plans = ecs.the(TariffPlans.class);
  }

  @AfterAll
  void close() {
    ecs.close();
  }

  private AccountRow maija() {
    return town.account("Maija" + ++number, BillingMode.POSTPAID, "100.00");
  }

  private static void refused(Reason reason, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(ecs.clock().now(), Town.HELSINKI);
  }

  @Test
  void aChangeTouchesWhatItNamesAndCountsTheRevision() {
    AccountRow before = maija();
    Contact moved =
        new Contact("new@example.fi", "+358501234567", "fi", "Quay 1", "00100", "Helsinki", "FI");
    AccountRow after =
        accounts.update(before.number(), before.revision(), AccountChange.of("Maija M.", moved));
    assertThat(after.name()).isEqualTo("Maija M.");
    assertThat(after.contact()).isEqualTo(moved);
    assertThat(after.creditLimit()).isEqualTo(before.creditLimit());
    assertThat(after.revision()).isEqualTo(before.revision() + 1);
    assertThat(accounts.find("maija m.", 0, 5).rows())
        .extracting(AccountRow::id)
        .contains(after.id());
  }

  @Test
  void whoSawAnOlderRevisionOverwritesNothing() {
    AccountRow seen = maija();
    accounts.update(seen.number(), seen.revision(), AccountChange.of("First", seen.contact()));
    refused(
        Reason.CHANGED_MEANWHILE,
        () ->
            accounts.update(
                seen.number(), seen.revision(), AccountChange.of("Second", seen.contact())));
    refused(
        Reason.CHANGED_MEANWHILE,
        () -> plans.change(seen.number(), seen.revision(), "NIGHT", today()));
    assertThat(accounts.get(seen.number()).name()).isEqualTo("First");
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void ofTwoAgentsAtTheSameMomentOneWinsAndTheOtherIsTold(Database database) throws Exception {
    try (Ecs own = Ecs.on(database)) {
      Town there = new Town(own);
      there.tariff("DAY", "0.25", "10");
      AccountRow seen = there.account("Agreed", BillingMode.POSTPAID, "100.00");
      var outcomes =
          Clash.of(
              4,
              i ->
                  () ->
                      own.the(Accounts.class)
                          .update(
                              seen.number(),
                              seen.revision(),
                              AccountChange.of("Agent " + i, seen.contact())));
      assertThat(outcomes.stream().filter(Objects::isNull)).hasSize(1);
      assertThat(outcomes.stream().filter(Objects::nonNull))
          .allMatch(
              failed ->
                  failed instanceof Refusal refusal && refusal.reason() == Reason.CHANGED_MEANWHILE
                      || Race.lost(failed));
      AccountRow now = own.the(Accounts.class).get(seen.number());
      assertThat(now.revision()).isEqualTo(seen.revision() + 1);
      assertThat(now.name()).isEqualTo("Agent " + outcomes.indexOf(null));
    }
  }

  @Test
  void aReferenceIsKeptByItsSubscriberAndTakenByNoOther() {
    AccountRow first = maija();
    AccountChange named = new AccountChange(null, "CRM-" + number, null, null, null);
    AccountRow after = accounts.update(first.number(), first.revision(), named);
    accounts.update(first.number(), after.revision(), named);
    AccountRow second = maija();
    refused(
        Reason.CRM_REFERENCE_TAKEN,
        () -> accounts.update(second.number(), second.revision(), named));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "two\nlines", "bell\u0007"})
  void whatIsNoNameIsRefused(String name) {
    AccountRow account = maija();
    refused(
        Reason.NAME_MALFORMED,
        () ->
            accounts.update(
                account.number(), account.revision(), AccountChange.of(name, account.contact())));
  }

  @Test
  void aScriptInANameIsANameLikeAnyOther() {
    AccountRow account = maija();
    String name = "<script>alert('x')</script> & Söhne 充電";
    assertThat(
            accounts
                .update(
                    account.number(), account.revision(), AccountChange.of(name, account.contact()))
                .name())
        .isEqualTo(name);
  }

  @Test
  void aCreditLimitIsNeverBelowZeroNorInAnotherCurrency() {
    refused(
        Reason.CREDIT_LIMIT_NEGATIVE, () -> town.account("Below", BillingMode.POSTPAID, "-0.01"));
    AccountRow account = maija();
    refused(
        Reason.CREDIT_LIMIT_NEGATIVE,
        () -> accounts.update(account.number(), account.revision(), limit("-1.00", "EUR")));
    refused(
        Reason.CURRENCY_MISMATCH,
        () -> accounts.update(account.number(), account.revision(), limit("1.00", "SEK")));
  }

  private static AccountChange limit(String amount, String currency) {
    return new AccountChange(null, null, null, Money.of(amount, currency), null);
  }

  @Test
  void anAccountNeedsATariffThatExistsInItsCurrency() {
    AccountRow account = maija();
    refused(
        Reason.TARIFF_UNKNOWN,
        () -> plans.change(account.number(), account.revision(), "NOWHERE", today()));
  }

  @Test
  void aPlanOfALaterDayHoldsFromThatDaysFirstMomentInTheAccountsZone() {
    ecs.clock().forward(Duration.ofDays(1));
    AccountRow account = maija();
    LocalDate from = today().plusDays(2);
    AccountRow planned = plans.change(account.number(), account.revision(), "NIGHT", from);
    assertThat(planned.tariffCode()).isEqualTo("DAY");
    assertThat(planned.nextPlan()).isEqualTo(new NextPlan("NIGHT", from));
    Instant begins = from.atStartOfDay(Town.HELSINKI).toInstant();
    assertThat(plans.codeAt(account.id(), begins.minusMillis(1))).isEqualTo("DAY");
    assertThat(plans.codeAt(account.id(), begins)).isEqualTo("NIGHT");
    ecs.clock().set(begins);
    AccountRow then = accounts.get(account.number());
    assertThat(then.tariffCode()).isEqualTo("NIGHT");
    assertThat(then.nextPlan()).isNull();
    assertThat(plans.codeAt(account.id(), begins.minusMillis(1))).isEqualTo("DAY");
  }

  @Test
  void aLaterChangeReplacesOneThatHasNotBegunAndDoesNotTouchWhatHeld() {
    AccountRow account = maija();
    AccountRow planned =
        plans.change(account.number(), account.revision(), "NIGHT", today().plusDays(3));
    AccountRow kept = plans.change(account.number(), planned.revision(), "DAY", today());
    assertThat(kept.nextPlan()).isNull();
    Instant later = today().plusDays(9).atStartOfDay(Town.HELSINKI).toInstant();
    assertThat(plans.codeAt(account.id(), later)).isEqualTo("DAY");
    AccountRow today = plans.change(account.number(), kept.revision(), "NIGHT", today());
    assertThat(today.tariffCode()).isEqualTo("NIGHT");
    assertThat(plans.codeAt(account.id(), ecs.clock().now().minus(Duration.ofDays(1))))
        .isEqualTo("DAY");
  }

  @Test
  void aPlanDoesNotBeginInThePast() {
    AccountRow account = maija();
    refused(
        Reason.DATE_IN_PAST,
        () -> plans.change(account.number(), account.revision(), "NIGHT", today().minusDays(1)));
  }

  @Test
  void suspendedAndResumedAndClosedForEver() {
    AccountRow account = maija();
    assertThat(accounts.suspend(account.number(), "dunning").state())
        .isEqualTo(AccountState.SUSPENDED);
    refused(Reason.ACCOUNT_NOT_ACTIVE, () -> accounts.suspend(account.number(), "again"));
    assertThat(accounts.resume(account.number(), "paid").state()).isEqualTo(AccountState.ACTIVE);
    refused(Reason.ACCOUNT_NOT_ACTIVE, () -> accounts.resume(account.number(), "again"));
    AccountRow closed = accounts.close(account.number(), "moved away");
    assertThat(closed.state()).isEqualTo(AccountState.CLOSED);
    refused(Reason.ACCOUNT_NOT_ACTIVE, () -> accounts.resume(account.number(), "regret"));
    refused(Reason.ACCOUNT_NOT_ACTIVE, () -> accounts.close(account.number(), "twice"));
    refused(
        Reason.ACCOUNT_NOT_ACTIVE,
        () -> plans.change(account.number(), closed.revision(), "NIGHT", today()));
    refused(
        Reason.ACCOUNT_NOT_ACTIVE,
        () ->
            accounts.update(
                account.number(), closed.revision(), AccountChange.of("X", account.contact())));
  }

  @Test
  void aClosedAccountIsOwedItsFinalInvoiceOrItsBalanceUntilThatIsSettled() {
    AccountClosings closings = ecs.the(AccountClosings.class);
    AccountRow postpaid = maija();
    AccountRow prepaid = town.account("Prepaid" + number, BillingMode.PREPAID, "0.00");
    accounts.close(postpaid.number(), "moved away");
    accounts.close(prepaid.number(), "sold the car");
    assertThat(closings.open(0, 100).rows())
        .extracting(ClosingRow::number, ClosingRow::demand)
        .contains(
            org.assertj.core.groups.Tuple.tuple(postpaid.number(), ClosingDemand.FINAL_INVOICE),
            org.assertj.core.groups.Tuple.tuple(prepaid.number(), ClosingDemand.BALANCE_RETURN));
    closings.settle(postpaid.id());
    closings.settle(postpaid.id());
    assertThat(closings.open(0, 100).rows())
        .extracting(ClosingRow::number)
        .contains(prepaid.number())
        .doesNotContain(postpaid.number());
  }
}
