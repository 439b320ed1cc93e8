package org.ecs.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.ecs.common.Caller;
import org.ecs.common.Money;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.finance.InvoiceDocument.Entry;
import org.ecs.ledger.Ledger;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.AccountState;
import org.ecs.subscriber.Accounts;
import org.ecs.subscriber.BillingMode;
import org.ecs.test.Clash;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of an invoice: paid, credited, or reminded of. */
class OwedMoneyTest {

  private Ecs ecs;
  private Month month;
  private AccountRow ada;
  private InvoiceRow invoice;

  @AfterEach
  void close() {
    ecs.close();
  }

  /** An invoice of 125.50, issued on the first of June and due two weeks later. */
  private void invoiced(Database database, Class<?>... more) {
    ecs = Ecs.on(database, more);
    ecs.clock().set(Instant.parse("2026-03-20T08:00:00Z"));
    month = new Month(ecs);
    ada = month.town.account("Ada", BillingMode.POSTPAID, "500.00");
    month.used(ada, "2026-05-03T10:00:00Z", "60.00");
    month.used(ada, "2026-05-04T10:00:00Z", "40.00");
    ecs.clock().set(Instant.parse("2026-06-01T04:00:00Z"));
    month.run(Month.MAY);
    invoice = month.invoices(ada).get(0);
  }

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }

  private Money owed() {
    return ecs.in(() -> ecs.the(Ledger.class).balance(ada.id().value())).orElseThrow().owed();
  }

  private InvoiceRow now() {
    return ecs.in(() -> ecs.the(Invoices.class).get(invoice.number()));
  }

  private AccountState state() {
    return ecs.in(() -> ecs.the(Accounts.class).get(ada.id())).state();
  }

  private void dunAfter(int days) {
    ecs.clock().forward(Duration.ofDays(days));
    ecs.in(() -> ecs.the(Dunning.class).due(10))
        .forEach(due -> ecs.run(() -> ecs.the(Dunning.class).step(due)));
  }

  private static void refused(Reason reason, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aPaymentCountsOnceHoweverOftenItIsReported(Database database) {
    invoiced(database);
    assertThat(month.pay(invoice, "25.50", "bank-1")).isEqualTo(eur("100.00"));
    assertThat(month.pay(invoice, "25.50", "bank-1")).isEqualTo(eur("100.00"));
    refused(Reason.REQUEST_ID_REUSED, () -> month.pay(invoice, "25.60", "bank-1"));
    assertThat(owed()).isEqualTo(eur("100.00"));
    assertThat(month.pay(invoice, "100.00", "bank-2")).isEqualTo(eur("0.00"));
    assertThat(now().isOpen()).isFalse();
    refused(Reason.AMOUNT_NOT_POSITIVE, () -> month.pay(invoice, "0.00", "bank-3"));
  }

  @ParameterizedTest
  @EnumSource(value = Database.class, names = "POSTGRESQL")
  void manyPaymentsAtOnceLoseNothing(Database database) throws Exception {
    invoiced(database);
    List<Throwable> failed =
        Clash.of(10, i -> (Callable<?>) () -> month.pay(invoice, "10.00", "bank-" + i));
    assertThat(failed).containsOnlyNulls();
    assertThat(now().open()).isEqualTo(eur("25.50"));
    assertThat(owed()).isEqualTo(eur("25.50"));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aSmallCreditIsIssuedAtOnceAndALineIsCreditedOnce(Database database) {
    invoiced(database);
    CreditRow credit = month.credit("carol", invoice, "the station was slow", 2);
    assertThat(credit.credit()).isEqualTo("C2026-000001");
    assertThat(credit.gross()).isEqualTo(eur("50.20"));
    assertThat(now().open()).isEqualTo(eur("75.30"));
    assertThat(owed()).isEqualTo(eur("75.30"));
    refused(Reason.LINE_CREDITED, () -> month.credit("carol", invoice, "the station was slow", 2));
    InvoiceDocument document =
        month.document(ecs.in(() -> ecs.the(Invoices.class).get("C2026-000001")));
    assertThat(document.kind()).isEqualTo(DocumentKind.CREDIT_NOTE);
    assertThat(document.preceding().number()).isEqualTo(invoice.number());
    assertThat(document.totals().net()).isEqualTo(eur("40.00"));
    assertThat(document.payment()).isNull();
    assertThat(ecs.ask("select sum(amount) from posting").toString()).matches("-?0(\\.0+)?");
  }

  @ParameterizedTest
  @EnumSource(value = Database.class, names = "H2")
  void aLargeCreditWaitsForASecondPerson(Database database) {
    invoiced(database);
    CreditRow asked = month.credit("carol", invoice, "all of it");
    assertThat(asked.state()).isEqualTo(CreditState.WAITING);
    assertThat(owed()).isEqualTo(eur("125.50"));
    refused(Reason.SECOND_PERSON_NEEDED, () -> decide("carol", asked.id()));
    CreditRow approved = decide("dave", asked.id());
    assertThat(approved.state()).isEqualTo(CreditState.ISSUED);
    assertThat(owed()).isEqualTo(eur("0.00"));
    refused(Reason.CREDIT_STATE_WRONG, () -> decide("erin", asked.id()));
  }

  private CreditRow decide(String who, long credit) {
    return new Caller(who, "test")
        .call(() -> ecs.in(() -> ecs.the(CreditNotes.class).approve(credit)));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void whoDoesNotPayIsRemindedTwiceThenSuspendedAndLetInAgainWhenPaid(Database database) {
    invoiced(database);
    dunAfter(14 + 7);
    assertThat(now().dunned()).isZero(); // the seventh day is still theirs
    dunAfter(1);
    assertThat(now().dunned()).isEqualTo(1);
    assertThat(owed()).isEqualTo(eur("125.50"));
    dunAfter(15);
    assertThat(now().dunned()).isEqualTo(2);
    assertThat(owed()).isEqualTo(eur("130.50"));
    assertThat(now().open()).isEqualTo(eur("130.50"));
    assertThat(state()).isEqualTo(AccountState.ACTIVE);
    dunAfter(15);
    assertThat(state()).isEqualTo(AccountState.SUSPENDED);
    dunAfter(15);
    assertThat(now().dunned()).isEqualTo(3);
    month.pay(invoice, "100.00", "bank-1");
    assertThat(state()).isEqualTo(AccountState.SUSPENDED);
    month.pay(invoice, "30.50", "bank-2");
    assertThat(state()).isEqualTo(AccountState.ACTIVE);
    assertThat(ecs.ask("select count(*) from dunning_suspension").toString()).isEqualTo("0");
    assertThat(
            ecs.ask(
                "select count(*) from notification where occasion in ('PAYMENT_REMINDER',"
                    + " 'SECOND_REMINDER', 'ACCOUNT_SUSPENDED', 'ACCOUNT_RESTORED')"))
        .hasToString("4");
  }

  @ParameterizedTest
  @EnumSource(value = Database.class, names = "H2")
  void whomAnAgentSuspendedStaysSuspended(Database database) {
    invoiced(database);
    ecs.run(() -> ecs.the(Accounts.class).suspend(ada.number(), "fraud"));
    dunAfter(22);
    dunAfter(15);
    dunAfter(15);
    month.pay(invoice, "130.50", "bank-1");
    assertThat(state()).isEqualTo(AccountState.SUSPENDED);
  }

  @ParameterizedTest
  @EnumSource(value = Database.class, names = "H2")
  void aStatementSaysWhatWasOwedAfterEachEntry(Database database) {
    invoiced(database);
    month.credit("carol", invoice, "the station was slow", 2);
    month.pay(invoice, "70.00", "bank-1");
    Period june = new Period(LocalDate.parse("2026-06-01"), LocalDate.parse("2026-07-01"));
    Statements.Statement statement = ecs.in(() -> ecs.the(Statements.class).of(ada.id(), june));
    assertThat(statement.opening()).isEqualTo(eur("0.00"));
    assertThat(statement.entries())
        .extracting(Entry::balance)
        .containsExactly(eur("125.50"), eur("75.30"), eur("5.30"));
    assertThat(statement.closing()).isEqualTo(eur("5.30"));
  }

  /** A printer that is enough here. */
  @jakarta.enterprise.context.ApplicationScoped
  static class PlainRenderer implements InvoiceRenderer {
    @Override
    public byte[] pdf(InvoiceDocument document) {
      return ("pdf " + document.number()).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] ubl(InvoiceDocument document) {
      return ("<Invoice>" + document.totals().due()).getBytes(StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void theFilesAreKeptWithTheirHashAndTheSubscriberIsTold(Database database) {
    invoiced(database, PlainRenderer.class);
    assertThat(ecs.in(() -> ecs.the(InvoiceFiles.class).makeNext())).isTrue();
    assertThat(ecs.in(() -> ecs.the(InvoiceFiles.class).makeNext())).isFalse();
    Filed pdf = ecs.in(() -> ecs.the(InvoiceFiles.class).get(invoice.number(), FileKind.PDF));
    assertThat(new String(pdf.content(), StandardCharsets.UTF_8))
        .isEqualTo("pdf " + invoice.number());
    assertThat(pdf.sha256()).hasSize(64);
    assertThat(ecs.ask("select count(*) from notification where occasion = 'INVOICE'"))
        .hasToString("1");
  }
}
