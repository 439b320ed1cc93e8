package org.ecs.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ecs.payment.Till.eur;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.ecs.common.Money;
import org.ecs.common.Race;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.payment.gateway.Sandbox;
import org.ecs.payment.gateway.SandboxMove;
import org.ecs.subscriber.Accounts;
import org.ecs.test.Clash;
import org.ecs.test.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Attempts to pay, and what gateways tell of them. */
class PaymentsTest {

  private Till till;

  @AfterEach
  void close() {
    assertThat(till.balances()).isTrue();
    till.close();
  }

  private static void refused(Reason reason, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aPaidInvoiceIsBookedOnceHoweverOftenTheGatewayTellsSo(Database database) {
    till = new Till(database);
    PaymentRow row = till.opened(till.begin());
    assertThat(row.state()).isEqualTo(PaymentState.PENDING);
    assertThat(row.amount()).isEqualTo(eur("125.50"));
    assertThat(till.tell(row, "e1", EventKind.CAPTURED, "125.50")).isEqualTo(Outcome.APPLIED);
    assertThat(till.tell(row, "e1", EventKind.CAPTURED, "125.50")).isEqualTo(Outcome.IGNORED);
    assertThat(till.tell(row, "e2", EventKind.CAPTURED, "125.50")).isEqualTo(Outcome.IGNORED);
    assertThat(till.now(row).state()).isEqualTo(PaymentState.SUCCEEDED);
    assertThat(till.open()).isEqualTo(eur("0.00"));
    assertThat(till.posted(till.ada)).isEqualTo(eur("0.00"));
    assertThat(till.count("invoice_payment")).isEqualTo(1);
    assertThat(till.count("notification where occasion = 'PAYMENT_RECEIVED'")).isEqualTo(1);
    refused(Reason.INVOICE_NOT_OPEN, till::begin);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void nothingUndoesACaptureAndACaptureUndoesEverything(Database database) {
    till = new Till(database);
    PaymentRow row = till.opened(till.begin());
    assertThat(till.tell(row, "e1", EventKind.FAILED, "125.50")).isEqualTo(Outcome.APPLIED);
    assertThat(till.now(row).state()).isEqualTo(PaymentState.FAILED);
    PaymentRow second = till.opened(till.begin());
    assertThat(second.id()).isNotEqualTo(row.id());
    till.tell(second, "e2", EventKind.CAPTURED, "125.50");
    assertThat(till.tell(second, "e3", EventKind.FAILED, "125.50")).isEqualTo(Outcome.IGNORED);
    assertThat(till.tell(second, "e4", EventKind.CANCELLED, "125.50")).isEqualTo(Outcome.IGNORED);
    assertThat(till.now(second).state()).isEqualTo(PaymentState.SUCCEEDED);
    till.tell(row, "e5", EventKind.CAPTURED, "125.50"); // it was not declined after all
    assertThat(till.now(row).state()).isEqualTo(PaymentState.SUCCEEDED);
    assertThat(till.open()).isEqualTo(eur("-125.50"));
    till.refund(row, "125.50");
    assertThat(till.open()).isEqualTo(eur("0.00"));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void twoTabsComeToOneAttempt(Database database) {
    till = new Till(database);
    PaymentRow first = till.begin();
    assertThat(till.begin().key()).isEqualTo(first.key());
    String page = till.desk().page(till.ada.id(), first.key()).orElseThrow();
    assertThat(till.desk().page(till.ada.id(), first.key())).contains(page);
    till.tell(first, "e1", EventKind.CANCELLED, "125.50");
    assertThat(till.desk().page(till.ada.id(), first.key())).isEmpty();
    assertThat(till.begin().key()).isNotEqualTo(first.key());
  }

  @ParameterizedTest
  @EnumSource(value = Database.class, names = "POSTGRESQL")
  void manyTabsAtTheSameMomentMakeOneAttempt(Database database) throws Exception {
    till = new Till(database);
    List<Throwable> failed = Clash.of(8, i -> (Callable<?>) till::begin);
    assertThat(failed).allMatch(each -> each == null || Race.lost(each));
    assertThat(till.count("payment_attempt")).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(value = Database.class, names = "POSTGRESQL")
  void callbacksThatRaceBookOnce(Database database) throws Exception {
    till = new Till(database);
    PaymentRow row = till.opened(till.begin());
    List<Throwable> failed =
        Clash.of(
            8, i -> (Callable<?>) () -> till.tell(row, "e" + i / 2, EventKind.CAPTURED, "125.50"));
    assertThat(failed).containsOnlyNulls();
    assertThat(till.open()).isEqualTo(eur("0.00"));
    assertThat(till.count("invoice_payment")).isEqualTo(1);
    assertThat(till.count("payment_report")).isEqualTo(4);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void anotherAmountOrCurrencyIsNeverBooked(Database database) {
    till = new Till(database);
    PaymentRow row = till.opened(till.begin());
    assertThat(till.tell(row, "e1", EventKind.CAPTURED, "125.49")).isEqualTo(Outcome.SUSPECT);
    GatewayEvent crowns =
        Till.event(row, "e2", EventKind.CAPTURED, Money.of("125.50", "SEK"), null);
    assertThat(till.desk().reported(crowns)).isEqualTo(Outcome.SUSPECT);
    assertThat(till.now(row).state()).isEqualTo(PaymentState.UNKNOWN);
    assertThat(till.now(row).suspicion()).contains("SEK");
    assertThat(till.open()).isEqualTo(eur("125.50"));
    assertThat(till.count("audit_entry where what = 'payment.suspect'")).isEqualTo(2);
    assertThat(till.tell(row, "e3", EventKind.FAILED, "125.50")).isEqualTo(Outcome.IGNORED);
    assertThat(till.begin().key()).isEqualTo(row.key());
    till.ecs.run(() -> till.ecs.the(Payments.class).close(row.id(), "the bank says no"));
    assertThat(till.begin().key()).isNotEqualTo(row.key());
  }

  @ParameterizedTest
  @EnumSource(value = Database.class, names = "H2")
  void aPaymentThatIsNoneOfOursIsKeptAndBooksNothing(Database database) {
    till = new Till(database);
    PaymentRow row = till.opened(till.begin());
    GatewayEvent foreign =
        new GatewayEvent(
            "sandbox", "x1", EventKind.CAPTURED, "nobody", null, null, eur("125.50"), null);
    assertThat(till.desk().reported(foreign)).isEqualTo(Outcome.SUSPECT);
    GatewayEvent elsewhere =
        new GatewayEvent(
            "other", "x2", EventKind.CAPTURED, row.key(), null, null, eur("125.50"), null);
    assertThat(till.desk().reported(elsewhere)).isEqualTo(Outcome.SUSPECT);
    assertThat(till.now(row).state()).isEqualTo(PaymentState.PENDING);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aTopUpIsWithinBoundsAndRaisesTheBalance(Database database) {
    till = new Till(database);
    refused(Reason.TOP_UP_OUT_OF_BOUNDS, () -> till.topUp("4.99"));
    refused(Reason.TOP_UP_OUT_OF_BOUNDS, () -> till.topUp("500.01"));
    refused(
        Reason.ACCOUNT_NOT_PREPAID,
        () -> till.ecs.run(() -> till.ecs.the(Payments.class).topUp(till.ada.id(), eur("20.00"))));
    PaymentRow row = till.opened(till.topUp("20.00"));
    till.tell(row, "e1", EventKind.CAPTURED, "20.00");
    assertThat(till.posted(till.pia)).isEqualTo(eur("20.00"));
    assertThat(till.count("notification where occasion = 'BALANCE_TOPPED_UP'")).isEqualTo(1);
    assertThat(till.count("notification where occasion = 'PAYMENT_RECEIVED'")).isZero();
  }

  @ParameterizedTest
  @EnumSource(value = Database.class, names = "H2")
  void moneyForAnAccountThatWasClosedMeanwhileIsLeftToAPerson(Database database) {
    till = new Till(database);
    PaymentRow row = till.opened(till.topUp("20.00"));
    till.ecs.run(() -> till.ecs.the(Accounts.class).close(till.pia.number(), "moved away"));
    assertThat(till.tell(row, "e1", EventKind.CAPTURED, "20.00")).isEqualTo(Outcome.SUSPECT);
    assertThat(till.now(row).suspicion()).contains("ACCOUNT_NOT_ACTIVE");
    assertThat(till.count("payment_report")).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(value = Database.class, names = "H2")
  void theSameIsFoundByAsking(Database database) {
    till = new Till(database);
    PaymentRow row = till.opened(till.topUp("20.00"));
    till.ecs.run(() -> till.ecs.the(Sandbox.class).move(row.reference(), SandboxMove.LOST));
    till.ecs.run(() -> till.ecs.the(Accounts.class).close(till.pia.number(), "moved away"));
    till.ecs.clock().forward(Duration.ofMinutes(2));
    till.desk().work();
    assertThat(till.now(row).state()).isEqualTo(PaymentState.UNKNOWN);
    assertThat(till.now(row).suspicion()).contains("ACCOUNT_NOT_ACTIVE");
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void whatNobodyToldIsFoundByAsking(Database database) {
    till = new Till(database);
    PaymentRow row = till.opened(till.begin());
    till.ecs.clock().forward(Duration.ofMinutes(2));
    till.desk().work();
    assertThat(till.now(row).state()).isEqualTo(PaymentState.PENDING);
    String reference = row.reference();
    till.ecs.run(() -> till.ecs.the(Sandbox.class).move(reference, SandboxMove.LOST));
    till.desk().work();
    assertThat(till.now(row).state()).isEqualTo(PaymentState.PENDING); // the pause has grown
    till.ecs.clock().forward(Duration.ofMinutes(2));
    till.desk().work();
    assertThat(till.now(row).state()).isEqualTo(PaymentState.SUCCEEDED);
    assertThat(till.open()).isEqualTo(eur("0.00"));
    till.tell(row, "late", EventKind.CAPTURED, "125.50");
    assertThat(till.count("invoice_payment")).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(value = Database.class, names = "H2")
  void whoNeverWentToThePageLeavesTheInvoiceFreeAgain(Database database) {
    till = new Till(database);
    PaymentRow row = till.begin();
    till.ecs.clock().forward(Duration.ofMinutes(5));
    till.desk().work();
    assertThat(till.now(row).state()).isEqualTo(PaymentState.PENDING);
    till.ecs.clock().forward(Duration.ofHours(2));
    till.desk().work();
    assertThat(till.now(row).state()).isEqualTo(PaymentState.CANCELLED);
    assertThat(till.begin().id()).isNotEqualTo(row.id());
  }
}
