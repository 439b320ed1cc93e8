package org.ecs.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ecs.payment.Till.eur;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.ledger.Lack;
import org.ecs.ledger.Ledger;
import org.ecs.payment.gateway.Sandbox;
import org.ecs.payment.gateway.SandboxMove;
import org.ecs.test.Clash;
import org.ecs.test.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Money that goes back: because somebody decided so, at the gateway, or by a bank. */
class RefundsTest {

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

  /** Paid in the sandbox, so that it can be refunded there. */
  private PaymentRow paid(PaymentRow begun) {
    PaymentRow row = till.opened(begun);
    till.ecs.run(() -> till.ecs.the(Sandbox.class).move(row.reference(), SandboxMove.LOST));
    till.desk().ask(row.id());
    return till.now(row);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void noMoreIsRefundedThanCameIn(Database database) {
    till = new Till(database);
    PaymentRow row = paid(till.begin());
    long refund = till.refund(row, "100.00");
    assertThat(till.open()).isEqualTo(eur("100.00"));
    refused(Reason.REFUND_TOO_HIGH, () -> till.refund(row, "25.51"));
    refused(Reason.AMOUNT_NOT_POSITIVE, () -> till.refund(row, "0.00"));
    assertThat(till.now(row).state()).isEqualTo(PaymentState.SUCCEEDED);
    till.desk().work();
    till.desk().refund(refund);
    till.refund(row, "25.50");
    till.desk().work();
    assertThat(till.now(row).state()).isEqualTo(PaymentState.REFUNDED);
    assertThat(till.posted(till.ada)).isEqualTo(eur("-125.50"));
    assertThat(till.count("payment_refund where refund_state = 'DONE'")).isEqualTo(2);
    assertThat(till.count("sandbox_refund")).isEqualTo(2);
    assertThat(till.count("notification where occasion = 'PAYMENT_REFUNDED'")).isEqualTo(2);
    assertThat(till.begin().amount()).isEqualTo(eur("125.50")); // owed again, and paid again
  }

  @ParameterizedTest
  @EnumSource(value = Database.class, names = "POSTGRESQL")
  void refundsThatRaceNeverComeToMoreThanCameIn(Database database) throws Exception {
    till = new Till(database);
    PaymentRow row = paid(till.begin());
    List<Throwable> failed = Clash.of(8, i -> (Callable<?>) () -> till.refund(row, "40.00"));
    assertThat(failed.stream().filter(Objects::isNull)).hasSize(3);
    assertThat(till.now(row).left()).isEqualTo(eur("5.50"));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aTopUpIsRefundedFromWhatIsStillThere(Database database) {
    till = new Till(database);
    PaymentRow row = paid(till.topUp("20.00"));
    till.ecs.run(
        () ->
            till.ecs
                .the(Ledger.class)
                .adjust(
                    "test:used",
                    till.pia.id().value(),
                    eur("15.00").negated(),
                    Lack.REFUSED,
                    "used"));
    refused(Reason.BALANCE_TOO_LOW, () -> till.refund(row, "10.00"));
    till.refund(row, "5.00");
    assertThat(till.posted(till.pia)).isEqualTo(eur("0.00"));
    till.tell(row, "d1", EventKind.DISPUTED, "15.00"); // what is gone already is owed
    assertThat(till.posted(till.pia)).isEqualTo(eur("0.00"));
    assertThat(till.now(row).state()).isEqualTo(PaymentState.REFUNDED);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void whatTheGatewayRefundedOnItsOwnIsBookedOnce(Database database) {
    till = new Till(database);
    PaymentRow row = paid(till.begin());
    till.refund(row, "25.50");
    assertThat(till.tell(row, "r1", EventKind.REFUNDED, "25.50")).isEqualTo(Outcome.IGNORED);
    assertThat(till.tell(row, "r2", EventKind.REFUNDED, "75.50")).isEqualTo(Outcome.APPLIED);
    assertThat(till.tell(row, "r3", EventKind.REFUNDED, "75.50")).isEqualTo(Outcome.IGNORED);
    assertThat(till.tell(row, "r4", EventKind.REFUNDED, "126.00")).isEqualTo(Outcome.SUSPECT);
    assertThat(till.now(row).refunded()).isEqualTo(eur("75.50"));
    assertThat(till.open()).isEqualTo(eur("75.50"));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aRefundThatIsToldOfBeforeTheCaptureWaitsForIt(Database database) {
    till = new Till(database);
    PaymentRow row = till.opened(till.begin());
    assertThat(till.tell(row, "r1", EventKind.REFUNDED, "25.50")).isEqualTo(Outcome.WAITING);
    assertThat(till.open()).isEqualTo(eur("125.50"));
    assertThat(till.tell(row, "e1", EventKind.CAPTURED, "125.50")).isEqualTo(Outcome.APPLIED);
    assertThat(till.now(row).refunded()).isEqualTo(eur("25.50"));
    assertThat(till.open()).isEqualTo(eur("25.50"));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aChargebackIsOwedAgainUntilItIsWon(Database database) {
    till = new Till(database);
    PaymentRow row = paid(till.begin());
    GatewayEvent lost = Till.event(row, "d1", EventKind.DISPUTED, eur("125.50"), "dp");
    GatewayEvent won = Till.event(row, "d2", EventKind.DISPUTE_WON, eur("125.50"), "dp");
    assertThat(till.desk().reported(lost)).isEqualTo(Outcome.APPLIED);
    assertThat(till.open()).isEqualTo(eur("125.50"));
    assertThat(till.now(row).state()).isEqualTo(PaymentState.REFUNDED);
    assertThat(till.desk().reported(won)).isEqualTo(Outcome.APPLIED);
    assertThat(till.desk().reported(won)).isEqualTo(Outcome.IGNORED);
    assertThat(till.open()).isEqualTo(eur("0.00"));
    assertThat(till.now(row).state()).isEqualTo(PaymentState.SUCCEEDED);
  }

  @ParameterizedTest
  @EnumSource(value = Database.class, names = "H2")
  void aRefundThatTheGatewayWillNotDoIsBookedBack(Database database) {
    till = new Till(database);
    PaymentRow row = till.opened(till.begin());
    till.tell(row, "e1", EventKind.CAPTURED, "125.50"); // the sandbox itself knows of no money
    till.refund(row, "25.50");
    till.desk().work();
    assertThat(till.count("payment_refund where refund_state = 'FAILED'")).isEqualTo(1);
    assertThat(till.open()).isEqualTo(eur("0.00"));
    assertThat(till.now(row).left()).isEqualTo(eur("125.50"));
  }
}
