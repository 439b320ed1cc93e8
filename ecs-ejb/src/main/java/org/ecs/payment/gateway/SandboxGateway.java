package org.ecs.payment.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.common.Money;
import org.ecs.payment.Callback;
import org.ecs.payment.EventKind;
import org.ecs.payment.GatewayAnswer;
import org.ecs.payment.GatewayEvent;
import org.ecs.payment.OpenedPage;
import org.ecs.payment.PaymentGateway;
import org.ecs.payment.PaymentOrder;
import org.ecs.payment.RefundOrder;

/**
 * The gateway that moves no money, for demos and tests: a page of our own where the payer chooses
 * what happens, and callbacks over HTTP as a real one makes them. Off without a secret.
 */
@ApplicationScoped
public class SandboxGateway implements PaymentGateway {

  public static final String NAME = "sandbox";

  @Inject private Clock clock;
  @Inject private Sandbox sandbox;

  @Inject
  @ConfigProperty(name = "ecs.payment.gateway")
  private Optional<String> chosen;

  @Inject
  @ConfigProperty(name = "ecs.payment.sandbox.secret")
  private Optional<String> secret;

  @Inject
  @ConfigProperty(name = "ecs.payment.sandbox.tolerance", defaultValue = "PT5M")
  private Duration tolerance;

  @Inject
  @ConfigProperty(name = "ecs.portal.url", defaultValue = "http://localhost:8080/ecs")
  private String portal;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean isReady() {
    return chosen.filter(NAME::equals).isPresent() && secret.isPresent();
  }

  @Override
  public OpenedPage open(PaymentOrder order) {
    String reference = sandbox.open(order).reference();
    return new OpenedPage(reference, portal + "/sandbox/?payment=" + reference);
  }

  @Override
  public Optional<GatewayAnswer> ask(String reference) {
    return sandbox.ask(reference);
  }

  @Override
  public String refund(RefundOrder order) {
    return sandbox.refund(order);
  }

  @Override
  public List<GatewayEvent> heard(Callback callback) {
    signature().check(callback.header(SandboxSignature.HEADER), callback.body(), clock.instant());
    try (var reader = Json.createReader(new ByteArrayInputStream(callback.body()))) {
      return List.of(event(reader.readObject()));
    } catch (JsonException | ClassCastException | NullPointerException | ArithmeticException e) {
      throw new IllegalArgumentException("body: not an event of the sandbox", e);
    }
  }

  SandboxSignature signature() {
    return new SandboxSignature(secret.orElseThrow(), tolerance);
  }

  private static GatewayEvent event(JsonObject said) {
    Currency currency = Currency.getInstance(said.getString("currency"));
    return new GatewayEvent(
        NAME,
        said.getString("id"),
        EventKind.valueOf(said.getString("type").toUpperCase(Locale.ROOT)),
        said.getString("order"),
        said.getString("reference"),
        null,
        new Money(new BigDecimal(said.getString("amount")), currency),
        said.getString("detail", null));
  }

  /** An event as the sandbox says it. */
  static byte[] said(Sandbox.Due call) {
    Money money = Money.rounded(call.amount(), Currency.getInstance(call.currency()));
    return Json.createObjectBuilder()
        .add("id", call.key())
        .add("type", call.kind().name().toLowerCase(Locale.ROOT))
        .add("order", call.order())
        .add("reference", call.reference())
        .add("amount", money.amount().toPlainString())
        .add("currency", call.currency())
        .build()
        .toString()
        .getBytes(UTF_8);
  }
}
