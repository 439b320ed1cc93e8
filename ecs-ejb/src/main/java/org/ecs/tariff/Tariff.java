package org.ecs.tariff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.jspecify.annotations.Nullable;

/** A tariff: a code that stays, in one currency; what it costs is in its versions. */
@Entity
@Table(name = "tariff")
class Tariff {

  /** How far behind the clock of whoever publishes may be. */
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  @Id
  @GeneratedValue(generator = "tariff_seq")
  @SequenceGenerator(name = "tariff_seq", sequenceName = "tariff_seq")
  private long id;

  private String code;

  @Column(name = "tariff_name")
  private String name;

  private Currency currency;
  private Instant createdAt;

  @SuppressWarnings("NullAway")
  protected Tariff() {}

  Tariff(String code, String name, Currency currency, Instant createdAt) {
    this.code = code;
    this.name = name;
    this.currency = currency;
    this.createdAt = createdAt;
  }

  /**
   * The version after the last one, which ends where this one starts. Only a first version may
   * start in the past: what was valid then has priced sessions already.
   */
  TariffVersion next(
      @Nullable TariffVersion last, TariffTerms content, Instant validFrom, Clock clock) {
    if (!content.currency().equals(currency)) {
      throw new Refusal(Reason.CURRENCY_MISMATCH, code + " is in " + currency);
    }
    Instant now = clock.instant();
    if (last == null) {
      return new TariffVersion(id, content.as(code, 1), validFrom, now);
    }
    if (validFrom.isBefore(now.minus(CLOCK_SKEW))) {
      throw new Refusal(Reason.TARIFF_VERSION_OVERLAPS, "validFrom: before now");
    }
    last.end(validFrom);
    return new TariffVersion(id, content.as(code, last.number() + 1), validFrom, now);
  }

  long id() {
    return id;
  }

  Currency currency() {
    return currency;
  }
}
