package org.ecs.payment.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.net.Webhook;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecs.common.Money;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.payment.Callback;
import org.ecs.payment.EventKind;
import org.ecs.payment.ForgedCallback;
import org.ecs.payment.GatewayAnswer;
import org.ecs.payment.GatewayEvent;
import org.ecs.payment.OpenedPage;
import org.ecs.payment.PaymentOrder;
import org.ecs.payment.RefundOrder;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stripe's own client against a fake of its API, and events as its documentation shows them. */
class StripeGatewayTest {

  private static final String SECRET = "whsec_of_the_test";
  private static final Money PRICE = Money.of("125.50", "EUR");

  private static FakeStripe stripe;
  private static Ecs ecs;
  private StripeGateway gateway;

  @BeforeAll
  static void start() {
    stripe = new FakeStripe();
    System.setProperty("ecs.payment.stripe.url", stripe.url());
    System.setProperty("ecs.payment.stripe.key", FakeStripe.KEY);
    System.setProperty("ecs.payment.stripe.secret", SECRET);
    ecs = Ecs.on(Database.H2);
  }

  @AfterAll
  static void end() {
    ecs.close();
    stripe.close();
    System.clearProperty("ecs.payment.stripe.key");
    System.clearProperty("ecs.payment.stripe.secret");
    System.clearProperty("ecs.payment.stripe.url");
  }

  @BeforeEach
  void open() {
    stripe.forget();
    gateway = ecs.the(StripeGateway.class);
  }

  private static PaymentOrder order(String key) {
    return new PaymentOrder(
        key,
        PRICE,
        "ECS: invoice 2026-000001",
        "fi",
        "https://ecs.example.org/ecs/selfcare/payments/payment.xhtml?key=" + key,
        Instant.parse("2026-05-04T09:00:00Z"));
  }

  private static void refused(Reason reason, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }

  @Test
  void theSameOrderOpensOneSession() {
    OpenedPage page = gateway.open(order("one"));
    assertThat(page.address()).startsWith("https://checkout.example.org/");
    assertThat(gateway.open(order("one"))).isEqualTo(page);
    assertThat(stripe.opened()).isEqualTo(1);
    assertThat(gateway.open(order("two")).reference()).isNotEqualTo(page.reference());
    assertThat(stripe.session(page.reference()))
        .containsEntry("line_items[0][price_data][unit_amount]", "12550")
        .containsEntry("line_items[0][price_data][currency]", "eur")
        .containsEntry("payment_intent_data[metadata][ecs_order]", "one")
        .containsEntry("mode", "payment")
        .containsEntry("locale", "fi")
        .containsEntry("expires_at", "1777885200");
  }

  @Test
  void itSaysHowASessionStands() {
    String one = gateway.open(order("one")).reference();
    assertThat(gateway.ask(one)).contains(GatewayAnswer.pending());
    stripe.pay(one);
    GatewayAnswer paid = gateway.ask(one).orElseThrow();
    assertThat(paid.kind()).isEqualTo(EventKind.CAPTURED);
    assertThat(paid.captured()).isEqualTo(PRICE);
    assertThat(paid.capture()).isEqualTo("pi_" + one);
    String two = gateway.open(order("two")).reference();
    stripe.expire(two);
    assertThat(gateway.ask(two).map(GatewayAnswer::kind)).contains(EventKind.CANCELLED);
    assertThat(gateway.ask("cs_unknown")).isEqualTo(Optional.empty());
  }

  @Test
  void aRefundIsDoneOnceForEachKey() {
    String one = gateway.open(order("one")).reference();
    stripe.pay(one);
    RefundOrder refund =
        new RefundOrder("refund-1", one, null, Money.of("25.50", "EUR"), "a kindness");
    assertThat(gateway.refund(refund)).isEqualTo("re_1");
    assertThat(gateway.refund(refund)).isEqualTo("re_1");
    assertThat(stripe.refunds).hasSize(1);
    assertThat(stripe.refunds.get(0))
        .containsEntry("payment_intent", "pi_" + one)
        .containsEntry("amount", "2550");
    assertThat(gateway.ask(one).orElseThrow().refunded()).isEqualTo(Money.of("25.50", "EUR"));
    RefundOrder tooMuch =
        new RefundOrder("refund-2", one, "pi_" + one, Money.of("100.01", "EUR"), "more");
    refused(Reason.PAYMENT_REFUSED, () -> gateway.refund(tooMuch));
  }

  @Test
  void whatMayWorkLaterIsNotRefusedForGood() {
    String one = gateway.open(order("one")).reference();
    stripe.broken = 500;
    refused(Reason.UPSTREAM_AWAY, () -> gateway.ask(one));
    stripe.broken = 429;
    refused(Reason.UPSTREAM_AWAY, () -> gateway.open(order("two")));
    stripe.broken = 401;
    refused(Reason.UPSTREAM_AWAY, () -> gateway.open(order("two")));
    stripe.broken = FakeStripe.SILENT;
    refused(Reason.UPSTREAM_AWAY, () -> gateway.ask(one));
  }

  private static String event(String type, String object) {
    return "{\"id\":\"evt_1\",\"object\":\"event\",\"api_version\":\"2019-01-01\",\"type\":\""
        + type
        + "\",\"data\":{\"object\":"
        + object.replace('\'', '"')
        + "}}";
  }

  private Callback signed(String body, String secret, Instant at) {
    try {
      String header = Webhook.Signature.generateSignatureHeader(body, secret, at.getEpochSecond());
      return new Callback(
          body.getBytes(UTF_8), name -> name.equals("Stripe-Signature") ? header : null);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<GatewayEvent> heard(String type, String object) {
    return gateway.heard(signed(event(type, object), SECRET, ecs.clock().now()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          checkout.session.completed | {'id':'cs_1','client_reference_id':'one','payment_status':'paid','payment_intent':'pi_1','amount_total':12550,'currency':'eur'} | CAPTURED | one | 125.50
          checkout.session.completed | {'id':'cs_1','client_reference_id':'one','payment_status':'unpaid','amount_total':12550,'currency':'eur'} | PENDING | one | 125.50
          checkout.session.async_payment_succeeded | {'id':'cs_1','client_reference_id':'one','payment_status':'paid','amount_total':12550,'currency':'eur'} | CAPTURED | one | 125.50
          checkout.session.async_payment_failed | {'id':'cs_1','client_reference_id':'one','payment_status':'unpaid','amount_total':12550,'currency':'eur'} | FAILED | one | 125.50
          checkout.session.expired | {'id':'cs_1','client_reference_id':'one','payment_status':'unpaid','payment_intent':null,'amount_total':12550,'currency':'eur'} | CANCELLED | one | 125.50
          payment_intent.succeeded | {'id':'pi_1','metadata':{'ecs_order':'one'},'amount':12550,'amount_received':12550,'currency':'eur'} | CAPTURED | one | 125.50
          payment_intent.payment_failed | {'id':'pi_1','metadata':{'ecs_order':'one'},'amount':12550,'currency':'eur','last_payment_error':{'code':'card_declined'}} | DECLINED | one | 125.50
          charge.refunded | {'id':'ch_1','payment_intent':'pi_1','metadata':{},'amount':12550,'amount_refunded':2550,'currency':'eur'} | REFUNDED | | 25.50
          charge.dispute.created | {'id':'dp_1','payment_intent':'pi_1','amount':12550,'currency':'eur','status':'needs_response'} | DISPUTED | | 125.50
          charge.dispute.closed | {'id':'dp_1','payment_intent':'pi_1','amount':12550,'currency':'eur','status':'won'} | DISPUTE_WON | | 125.50
          """)
  void eachEventIsReadInOurWords(
      String type, String object, EventKind kind, String order, String amount) {
    List<GatewayEvent> events = heard(type, object);
    assertThat(events).hasSize(1);
    assertThat(events.get(0).kind()).isEqualTo(kind);
    assertThat(events.get(0).order()).isEqualTo(order);
    assertThat(events.get(0).amount()).isEqualTo(Money.of(amount, "EUR"));
    assertThat(events.get(0).key()).isEqualTo("evt_1");
  }

  @Test
  void whatIsNotAboutMoneyIsHeardAndForgotten() {
    assertThat(heard("customer.created", "{'id':'cus_1'}")).isEmpty();
    assertThat(
            heard(
                "charge.dispute.created",
                "{'id':'dp_1','payment_intent':'pi_1','amount':1,'currency':'eur','status':'warning_needs_response'}"))
        .isEmpty();
    assertThat(
            heard(
                "charge.dispute.closed",
                "{'id':'dp_1','payment_intent':'pi_1','amount':1,'currency':'eur','status':'lost'}"))
        .isEmpty();
  }

  @Test
  void whatStripeHasNotSignedNowIsForged() {
    String body = event("customer.created", "{'id':'cus_1'}");
    Instant now = ecs.clock().now();
    forged(signed(body, "whsec_of_somebody", now));
    forged(signed(body, SECRET, now.minusSeconds(301)));
    forged(new Callback(body.getBytes(UTF_8), name -> null));
    forged(new Callback(body.getBytes(UTF_8), name -> "t=1,v1=zz"));
    assertThatThrownBy(() -> gateway.heard(signed("[]", SECRET, now)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> heard("charge.refunded", "{'id':'ch_1'}"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void forged(Callback callback) {
    assertThatThrownBy(() -> gateway.heard(callback)).isInstanceOf(ForgedCallback.class);
  }

  @ParameterizedTest
  @CsvSource({
    "125.50, EUR, 12550",
    "500, JPY, 500",
    "500, ISK, 50000",
    "1.250, BHD, 1250",
  })
  void amountsAreCountedInTheSmallestUnit(String amount, String currency, long minor) {
    Money money = Money.of(amount, currency);
    assertThat(StripeMoney.minor(money)).isEqualTo(minor);
    assertThat(StripeMoney.of(minor, currency)).isEqualTo(money);
  }
}
