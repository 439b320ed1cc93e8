package org.ecs.web.selfcare;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.common.Energy;
import org.ecs.common.Money;
import org.ecs.session.PartOfUse;
import org.ecs.session.UsageOfAccount;
import org.ecs.session.UseBy;
import org.ecs.web.Asked;
import org.ecs.web.Language;
import org.jspecify.annotations.Nullable;

/**
 * What the subscriber used: by day in a month, by month or by station in the year that ends with
 * it; energy or cost.
 */
@Named
@RequestScoped
public class OwnUsagePage {

  private static final int MONTHS = 12;

  @Inject private Me me;
  @Inject private UsageOfAccount usage;
  @Inject private Asked asked;
  @Inject private Language language;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "ecs.usage.co2-grams-per-kwh")
  private Optional<BigDecimal> carbon;

  private @Nullable List<PartOfUse> parts;

  public UseBy getBy() {
    return Objects.requireNonNullElse(asked.one(UseBy.class, "by"), UseBy.MONTH);
  }

  public boolean isCost() {
    return asked.text("what").equals("cost");
  }

  /** The last month that is shown. */
  public YearMonth getMonth() {
    YearMonth now = YearMonth.from(clock.instant().atZone(zone()));
    try {
      YearMonth wanted = asked.text("month").isEmpty() ? now : YearMonth.parse(asked.text("month"));
      return wanted.getYear() < 2000 || wanted.isAfter(now) ? now : wanted;
    } catch (DateTimeException odd) {
      return now;
    }
  }

  /** Used by the export too. */
  public List<PartOfUse> getParts() {
    if (parts == null) {
      parts =
          switch (getBy()) {
            case MONTH -> usage.months(me.id(), getMonth(), MONTHS, zone());
            case DAY -> days();
            case STATION ->
                found(UseBy.STATION, getMonth().minusMonths(MONTHS - 1L)).stream()
                    .sorted(
                        Comparator.comparing((PartOfUse p) -> p.energy().wattHours()).reversed())
                    .toList();
          };
    }
    return parts;
  }

  public UsageChart getChart() {
    return isCost()
        ? UsageChart.of(getParts(), OwnUsagePage::thousandths, language.getLocale())
        : UsageChart.of(getParts(), language.getLocale());
  }

  /** What the axis counts. */
  public String getUnit() {
    return isCost() ? me.getAccount().creditLimit().currency().getCurrencyCode() : "kWh";
  }

  public boolean isNone() {
    return getParts().stream().allMatch(part -> part.sessions() == 0);
  }

  public PartOfUse getTotal() {
    Energy energy = getParts().stream().map(PartOfUse::energy).reduce(Energy.ZERO, Energy::plus);
    long sessions = getParts().stream().mapToLong(PartOfUse::sessions).sum();
    Map<String, Money> gross = new HashMap<>();
    getParts().stream()
        .flatMap(part -> part.gross().stream())
        .forEach(m -> gross.merge(m.currency().getCurrencyCode(), m, Money::plus));
    return new PartOfUse("", "", sessions, energy, List.copyOf(gross.values()));
  }

  /** In kg, with one decimal; null if the operator says nothing of it. */
  public @Nullable BigDecimal carbon(Energy energy) {
    return carbon
        .map(grams -> energy.kilowattHours().multiply(grams).movePointLeft(3))
        .map(kilograms -> kilograms.setScale(1, RoundingMode.HALF_UP))
        .orElse(null);
  }

  /** The part's day, month or station as people call it. */
  public String title(PartOfUse part) {
    return getBy() == UseBy.STATION
        ? part.name()
        : UsageChart.title(part.key(), language.getLocale());
  }

  private List<PartOfUse> days() {
    Map<String, PartOfUse> used = new HashMap<>();
    found(UseBy.DAY, getMonth()).forEach(part -> used.put(part.key(), part));
    return getMonth()
        .atDay(1)
        .datesUntil(getMonth().plusMonths(1).atDay(1))
        .map(LocalDate::toString)
        .map(day -> used.getOrDefault(day, new PartOfUse(day, day, 0, Energy.ZERO, List.of())))
        .toList();
  }

  private List<PartOfUse> found(UseBy by, YearMonth first) {
    return usage.parts(
        me.id(),
        by,
        first.atDay(1).atStartOfDay(zone()).toInstant(),
        getMonth().plusMonths(1).atDay(1).atStartOfDay(zone()).toInstant(),
        zone());
  }

  private static long thousandths(PartOfUse part) {
    return part.gross().stream()
        .mapToLong(money -> money.amount().movePointRight(3).longValue())
        .sum();
  }

  private ZoneId zone() {
    return me.getAccount().zone();
  }
}
