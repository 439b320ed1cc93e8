package org.ecs.finance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.common.Operator;
import org.jspecify.annotations.Nullable;

/** The legal entity that invoices, as its documents name it; all of it is configuration. */
@ApplicationScoped
public class Seller {

  @Inject private Operator operator;

  @Inject
  @ConfigProperty(name = "ecs.finance.entity", defaultValue = "ECS")
  private String entity;

  @Inject
  @ConfigProperty(name = "ecs.finance.number-prefix")
  private Optional<String> numberPrefix;

  @Inject
  @ConfigProperty(name = "ecs.finance.zone", defaultValue = "UTC")
  private ZoneId zone;

  @Inject
  @ConfigProperty(name = "ecs.finance.payment-days", defaultValue = "14")
  private int paymentDays;

  @Inject
  @ConfigProperty(name = "ecs.finance.street")
  private Optional<String> street;

  @Inject
  @ConfigProperty(name = "ecs.finance.postal-code")
  private Optional<String> postalCode;

  @Inject
  @ConfigProperty(name = "ecs.finance.city")
  private Optional<String> city;

  @Inject
  @ConfigProperty(name = "ecs.finance.vat-id")
  private Optional<String> vatId;

  @Inject
  @ConfigProperty(name = "ecs.finance.company-id")
  private Optional<String> companyId;

  @Inject
  @ConfigProperty(name = "ecs.finance.e-address")
  private Optional<String> electronicAddress;

  @Inject
  @ConfigProperty(name = "ecs.finance.e-address-scheme")
  private Optional<String> electronicScheme;

  @Inject
  @ConfigProperty(name = "ecs.finance.iban")
  private Optional<String> iban;

  @Inject
  @ConfigProperty(name = "ecs.finance.bic")
  private Optional<String> bic;

  /** Its short name: it has its own series of numbers. */
  String entity() {
    return entity;
  }

  String numberPrefix() {
    return numberPrefix.orElse("");
  }

  /** Where its calendar is: that of years, runs and dunning. */
  /** The calendar of years, runs and dunning. */
  public ZoneId zone() {
    return zone;
  }

  int paymentDays() {
    return paymentDays;
  }

  @Nullable String iban() {
    return iban.map(written -> written.replaceAll("\\s", "")).orElse(null);
  }

  @Nullable String bic() {
    return bic.orElse(null);
  }

  InvoiceDocument.Party party() {
    return new InvoiceDocument.Party(
        operator.name(),
        street.orElse(null),
        postalCode.orElse(null),
        city.orElse(null),
        operator.country().orElse(null),
        vatId.orElse(null),
        companyId.orElse(null),
        electronicAddress.orElse(null),
        electronicScheme.orElse(null),
        operator.email().orElse(null),
        operator.phone().orElse(null));
  }
}
