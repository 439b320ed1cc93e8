package org.ecs.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;

/** The gateways there are, and the one that new payments go to. */
@Dependent
class Gateways {

  @Inject @Any private Instance<PaymentGateway> all;

  @Inject
  @ConfigProperty(name = "ecs.payment.gateway")
  private Optional<String> chosen;

  /** The configured one; empty if payments are off. */
  Optional<PaymentGateway> chosen() {
    return chosen.flatMap(this::find).filter(PaymentGateway::isReady);
  }

  PaymentGateway must() {
    return chosen().orElseThrow(() -> new Refusal(Reason.PAYMENT_OFF, chosen.orElse("no gateway")));
  }

  /** Also one that new payments do not go to any more. */
  PaymentGateway named(String name) {
    return find(name)
        .filter(PaymentGateway::isReady)
        .orElseThrow(() -> new Refusal(Reason.PAYMENT_OFF, name));
  }

  Optional<PaymentGateway> find(String name) {
    return all.stream().filter(gateway -> gateway.name().equals(name)).findFirst();
  }
}
