package org.ecs.session;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.card.CardHolder;
import org.ecs.common.Energy;
import org.ecs.common.Money;
import org.ecs.common.Refusal;
import org.ecs.ledger.Holds;
import org.ecs.ledger.Purpose;
import org.ecs.subscriber.BillingMode;
import org.ecs.tariff.Rating;
import org.ecs.tariff.Reading;
import org.ecs.tariff.TariffTerms;
import org.ecs.tariff.Usage;
import org.ecs.tariff.ValidTariff;

/**
 * What is held before energy flows: the smaller of a configured amount and what is available, but
 * not less than a useful session costs.
 */
@Dependent
class FirstHold {

  /** A session of less is of no use to anybody. */
  private static final Energy USEFUL = new Energy(1000);

  private static final Duration USEFUL_TIME = Duration.ofMinutes(6);

  @Inject private Holds holds;

  @Inject
  @ConfigProperty(name = "ecs.prepaid.first-hold", defaultValue = "20.00")
  private BigDecimal first;

  @Inject
  @ConfigProperty(name = "ecs.prepaid.least", defaultValue = "1.00")
  private BigDecimal least;

  @Inject
  @ConfigProperty(name = "ecs.prepaid.hold-lasts", defaultValue = "PT24H")
  private Duration lasts;

  /** True also for who pays afterwards, for whom nothing is held. */
  boolean place(SessionId session, Authorization answer, ZoneId zone, Instant at) {
    CardHolder holder = answer.holder();
    CardHolder.Holder account = holder == null ? null : holder.account();
    ValidTariff tariff = answer.tariff();
    if (account == null || tariff == null || account.billingMode() == BillingMode.POSTPAID) {
      return true;
    }
    Money useful = least(tariff.terms(), zone, at);
    Money wanted = Money.rounded(first, useful.currency());
    Money most = wanted.compareTo(useful) < 0 ? useful : wanted;
    Purpose purpose = Purpose.session(session.value());
    return holds.placeUpTo(most, useful, purpose, 0, account.id().value(), lasts);
  }

  /** What a useful session costs that starts then, but not less than is configured. */
  Money least(TariffTerms terms, ZoneId zone, Instant at) {
    Money configured = Money.rounded(least, terms.currency());
    try {
      Instant end = at.plus(USEFUL_TIME);
      List<Reading> meter =
          List.of(new Reading(at, Energy.ZERO, null, null), new Reading(end, USEFUL, null, null));
      Money useful = Rating.rate(terms, Usage.of(zone, at, end, meter)).gross();
      return useful.compareTo(configured) < 0 ? configured : useful;
    } catch (Refusal | ArithmeticException unrateable) {
      return configured;
    }
  }
}
