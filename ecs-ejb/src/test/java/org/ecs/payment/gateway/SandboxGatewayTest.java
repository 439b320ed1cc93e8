package org.ecs.payment.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ecs.common.Money;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.payment.Callback;
import org.ecs.payment.EventKind;
import org.ecs.payment.ForgedCallback;
import org.ecs.payment.GatewayAnswer;
import org.ecs.payment.GatewayEvent;
import org.ecs.payment.PaymentOrder;
import org.ecs.payment.RefundOrder;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sandbox calls over HTTP, signed; what comes out of it is what went in. */
class SandboxGatewayTest {

  private static final Money PRICE = Money.of("125.50", "EUR");

  private final List<Callback> calls = new ArrayList<>();
  private HttpServer here;
  private Ecs ecs;
  private SandboxGateway gateway;

  @BeforeEach
  void open() throws Exception {
    here = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    here.createContext(
        "/",
        call -> {
          String signature = call.getRequestHeaders().getFirst(SandboxSignature.HEADER);
          byte[] body = call.getRequestBody().readAllBytes();
          calls.add(
              new Callback(body, name -> name.equals(SandboxSignature.HEADER) ? signature : null));
          call.sendResponseHeaders(200, -1);
          call.close();
        });
    here.start();
    System.setProperty("ecs.payment.gateway", "sandbox");
    System.setProperty("ecs.payment.sandbox.secret", "a-secret-of-the-test");
    System.setProperty(
        "ecs.payment.sandbox.calls", "http://127.0.0.1:" + here.getAddress().getPort() + "/");
    ecs = Ecs.on(Database.H2);
    gateway = ecs.the(SandboxGateway.class);
  }

  @AfterEach
  void close() {
    System.clearProperty("ecs.payment.sandbox.calls");
    here.stop(0);
    ecs.close();
  }

  private String opened(String key) {
    PaymentOrder order =
        new PaymentOrder(
            key,
            PRICE,
            "ECS: invoice 2026-000001",
            "en",
            "http://localhost/back",
            ecs.clock().now().plus(Duration.ofHours(1)));
    String reference = gateway.open(order).reference();
    assertThat(gateway.open(order).reference()).isEqualTo(reference);
    return reference;
  }

  private List<GatewayEvent> after(String reference, SandboxMove move) {
    ecs.run(() -> ecs.the(Sandbox.class).move(reference, move));
    ecs.the(SandboxCalls.class).makeDue();
    List<GatewayEvent> heard =
        calls.stream().flatMap(call -> gateway.heard(call).stream()).toList();
    calls.clear();
    return heard;
  }

  @Test
  void aPaymentIsToldOnceOrThreeTimesOrLateOrNever() {
    assertThat(after(opened("a"), SandboxMove.PAY))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.kind()).isEqualTo(EventKind.CAPTURED);
              assertThat(event.order()).isEqualTo("a");
              assertThat(event.amount()).isEqualTo(PRICE);
            });
    assertThat(after(opened("b"), SandboxMove.TWICE))
        .hasSize(3)
        .extracting(GatewayEvent::key)
        .containsOnly("sandbox-b:captured");
    assertThat(after(opened("c"), SandboxMove.LOST)).isEmpty();
    assertThat(gateway.ask("sandbox-c").map(GatewayAnswer::kind)).contains(EventKind.CAPTURED);
    assertThat(after(opened("d"), SandboxMove.LATE)).isEmpty();
    ecs.clock().forward(Duration.ofSeconds(20));
    ecs.the(SandboxCalls.class).makeDue();
    assertThat(calls).hasSize(1);
  }

  @Test
  void declinedAndCancelledAreToldToo() {
    assertThat(after(opened("a"), SandboxMove.DECLINE))
        .extracting(GatewayEvent::kind)
        .containsExactly(EventKind.FAILED);
    assertThat(after(opened("b"), SandboxMove.CANCEL))
        .extracting(GatewayEvent::kind)
        .containsExactly(EventKind.CANCELLED);
    refused(() -> after("sandbox-b", SandboxMove.PAY));
    assertThat(after(opened("c"), SandboxMove.CONFIRM)).isEmpty();
    assertThat(gateway.ask("sandbox-c")).contains(GatewayAnswer.pending());
    assertThat(after("sandbox-c", SandboxMove.PAY)).hasSize(1);
    opened("d");
    ecs.clock().forward(Duration.ofHours(2));
    assertThat(gateway.ask("sandbox-d").map(GatewayAnswer::kind)).contains(EventKind.CANCELLED);
    refused(() -> after("sandbox-d", SandboxMove.PAY));
  }

  private static void refused(Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.PAYMENT_REFUSED));
  }

  @Test
  void aRefundIsDoneOnceForEachKeyAndNeverTooMuch() {
    String reference = opened("a");
    after(reference, SandboxMove.PAY);
    RefundOrder refund = refund(reference, "r1", "100.00");
    assertThat(gateway.refund(refund)).isEqualTo(gateway.refund(refund));
    refused(() -> gateway.refund(refund(reference, "r2", "25.51")));
    refused(() -> gateway.refund(refund(reference, "r1", "1.00")));
    ecs.the(SandboxCalls.class).makeDue();
    assertThat(gateway.heard(calls.get(0)).get(0).amount()).isEqualTo(Money.of("100.00", "EUR"));
    assertThat(gateway.ask(reference).orElseThrow().refunded())
        .isEqualTo(Money.of("100.00", "EUR"));
  }

  private static RefundOrder refund(String reference, String key, String amount) {
    return new RefundOrder(key, reference, null, Money.of(amount, "EUR"), "a kindness");
  }

  @Test
  void whatIsForgedOrOldOrChangedIsTurnedAway() {
    String reference = opened("a");
    ecs.run(() -> ecs.the(Sandbox.class).move(reference, SandboxMove.PAY));
    ecs.the(SandboxCalls.class).makeDue();
    Callback good = calls.get(0);
    String changed = new String(good.body(), UTF_8).replace("125.50", "1.00");
    forged(new Callback(changed.getBytes(UTF_8), good.headers()));
    forged(new Callback(good.body(), name -> null));
    forged(new Callback(good.body(), name -> "t=0,v1=nonsense"));
    ecs.clock().forward(Duration.ofMinutes(6));
    forged(good);
    byte[] odd = "{\"id\":7}".getBytes(UTF_8);
    String signed = gateway.signature().of(odd, ecs.clock().now());
    assertThatThrownBy(() -> gateway.heard(new Callback(odd, name -> signed)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void forged(Callback callback) {
    assertThatThrownBy(() -> gateway.heard(callback)).isInstanceOf(ForgedCallback.class);
  }
}
