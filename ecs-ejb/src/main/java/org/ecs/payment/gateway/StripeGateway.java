package org.ecs.payment.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.stripe.StripeClient;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.net.Webhook;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.common.Money;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.payment.Callback;
import org.ecs.payment.EventKind;
import org.ecs.payment.ForgedCallback;
import org.ecs.payment.GatewayAnswer;
import org.ecs.payment.GatewayEvent;
import org.ecs.payment.OpenedPage;
import org.ecs.payment.PaymentGateway;
import org.ecs.payment.PaymentOrder;
import org.ecs.payment.RefundOrder;
import org.jspecify.annotations.Nullable;

/**
 * Stripe, by its Checkout: an attempt is a session there, whose page takes the card, and the money
 * is a payment intent. Our keys are its idempotency keys, so that nothing is done twice.
 */
@ApplicationScoped
public class StripeGateway implements PaymentGateway {

  private static final int CONNECT_MS = 5_000;
  private static final int READ_MS = 20_000;
  private static final int NOT_FOUND = 404;

  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "ecs.payment.stripe.key")
  private Optional<String> key;

  @Inject
  @ConfigProperty(name = "ecs.payment.stripe.secret")
  private Optional<String> secret;

  @Inject
  @ConfigProperty(name = "ecs.payment.stripe.tolerance", defaultValue = "PT5M")
  private Duration tolerance;

  @Inject
  @ConfigProperty(name = "ecs.payment.stripe.url")
  private Optional<String> url;

  private @Nullable StripeClient client;

  @PostConstruct
  void connect() {
    if (key.isPresent()) {
      StripeClient.StripeClientBuilder builder =
          StripeClient.builder()
              .setApiKey(key.get())
              .setConnectTimeout(CONNECT_MS)
              .setReadTimeout(READ_MS)
              .setMaxNetworkRetries(1);
      url.ifPresent(builder::setApiBase);
      client = builder.build();
    }
  }

  @Override
  public String name() {
    return StripeEvents.NAME;
  }

  @Override
  public boolean isReady() {
    return client != null && secret.isPresent();
  }

  @Override
  public OpenedPage open(PaymentOrder order) {
    try {
      Session session =
          client().v1().checkout().sessions().create(wanted(order), once("open-" + order.key()));
      return new OpenedPage(session.getId(), session.getUrl());
    } catch (StripeException e) {
      throw refusal(e);
    }
  }

  private static SessionCreateParams wanted(PaymentOrder order) {
    var product =
        SessionCreateParams.LineItem.PriceData.ProductData.builder().setName(order.text()).build();
    var price =
        SessionCreateParams.LineItem.PriceData.builder()
            .setCurrency(order.amount().currency().getCurrencyCode().toLowerCase(Locale.ROOT))
            .setUnitAmount(StripeMoney.minor(order.amount()))
            .setProductData(product)
            .build();
    var money =
        SessionCreateParams.PaymentIntentData.builder()
            .putMetadata(StripeEvents.ORDER, order.key())
            .build();
    return SessionCreateParams.builder()
        .setMode(SessionCreateParams.Mode.PAYMENT)
        .setClientReferenceId(order.key())
        .setSuccessUrl(order.returnTo())
        .setCancelUrl(order.returnTo())
        .setExpiresAt(order.expires().getEpochSecond())
        .setLocale(locale(order.language()))
        .setPaymentIntentData(money)
        .addLineItem(
            SessionCreateParams.LineItem.builder().setQuantity(1L).setPriceData(price).build())
        .build();
  }

  private static SessionCreateParams.Locale locale(String language) {
    return switch (language) {
      case "fi" -> SessionCreateParams.Locale.FI;
      case "de" -> SessionCreateParams.Locale.DE;
      case "en" -> SessionCreateParams.Locale.EN;
      default -> SessionCreateParams.Locale.AUTO;
    };
  }

  @Override
  public Optional<GatewayAnswer> ask(String reference) {
    try {
      return Optional.of(answer(session(reference)));
    } catch (InvalidRequestException e) {
      if (e.getStatusCode() == NOT_FOUND) {
        return Optional.empty();
      }
      throw refusal(e);
    } catch (StripeException e) {
      throw refusal(e);
    }
  }

  private Session session(String reference) throws StripeException {
    SessionRetrieveParams whole =
        SessionRetrieveParams.builder().addExpand("payment_intent.latest_charge").build();
    return client().v1().checkout().sessions().retrieve(reference, whole);
  }

  private static GatewayAnswer answer(Session session) {
    if ("paid".equals(session.getPaymentStatus())) {
      Money paid = StripeMoney.of(session.getAmountTotal(), session.getCurrency());
      Money back = refunded(session.getPaymentIntentObject());
      return new GatewayAnswer(
          EventKind.CAPTURED, paid, session.getPaymentIntent(), back, session.getStatus());
    }
    if ("expired".equals(session.getStatus())) {
      return GatewayAnswer.of(EventKind.CANCELLED, "expired");
    }
    boolean over = "complete".equals(session.getStatus());
    return over && hasFailed(session.getPaymentIntentObject())
        ? GatewayAnswer.of(EventKind.FAILED, "failed")
        : GatewayAnswer.pending();
  }

  private static @Nullable Money refunded(@Nullable PaymentIntent intent) {
    Charge charge = intent == null ? null : intent.getLatestChargeObject();
    Long back = charge == null ? null : charge.getAmountRefunded();
    return charge == null || back == null || back == 0
        ? null
        : StripeMoney.of(back, charge.getCurrency());
  }

  private static boolean hasFailed(@Nullable PaymentIntent intent) {
    return intent != null
        && List.of("canceled", "requires_payment_method").contains(intent.getStatus());
  }

  @Override
  public String refund(RefundOrder order) {
    try {
      String capture = order.capture();
      String money = capture == null ? session(order.reference()).getPaymentIntent() : capture;
      RefundCreateParams wanted =
          RefundCreateParams.builder()
              .setPaymentIntent(money)
              .setAmount(StripeMoney.minor(order.amount()))
              .putMetadata("ecs_refund", order.key())
              .build();
      return client().v1().refunds().create(wanted, once(order.key())).getId();
    } catch (StripeException e) {
      throw refusal(e);
    }
  }

  @Override
  public List<GatewayEvent> heard(Callback callback) {
    String body = new String(callback.body(), UTF_8);
    String header = callback.header("Stripe-Signature");
    try {
      Webhook.Signature.verifyHeader(
          body, header == null ? "" : header, secret.orElseThrow(), tolerance.toSeconds(), clock);
    } catch (SignatureVerificationException e) {
      throw new ForgedCallback("signature: missing, wrong or too old");
    }
    return StripeEvents.read(body);
  }

  private StripeClient client() {
    if (client == null) {
      throw new Refusal(Reason.PAYMENT_OFF, name());
    }
    return client;
  }

  private static RequestOptions once(String name) {
    return RequestOptions.builder().setIdempotencyKey("ecs-" + name).build();
  }

  /** What Stripe will refuse each time, and what may work later; its words stay out of it. */
  private static Refusal refusal(StripeException e) {
    boolean never =
        e instanceof CardException
            || e instanceof InvalidRequestException
            || e instanceof IdempotencyException;
    String what = e.getClass().getSimpleName() + " " + e.getStatusCode() + " " + e.getCode();
    return new Refusal(never ? Reason.PAYMENT_REFUSED : Reason.UPSTREAM_AWAY, what);
  }
}
