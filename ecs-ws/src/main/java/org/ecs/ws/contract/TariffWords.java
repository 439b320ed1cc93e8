package org.ecs.ws.contract;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.ecs.tariff.Price;
import org.ecs.tariff.Range;
import org.ecs.tariff.TariffTerms;
import org.ecs.tariff.Usage;
import org.ecs.ws.contract.tariffs.v1.Component;
import org.ecs.ws.contract.tariffs.v1.Element;
import org.ecs.ws.contract.tariffs.v1.Line;
import org.ecs.ws.contract.tariffs.v1.PublishVersion;
import org.ecs.ws.contract.tariffs.v1.Reading;
import org.ecs.ws.contract.tariffs.v1.Restrictions;
import org.ecs.ws.contract.tariffs.v1.Simulate;
import org.jspecify.annotations.Nullable;

/** The words of the contract {@code Tariffs} and those of the service. */
final class TariffWords {

  private TariffWords() {}

  static TariffTerms terms(PublishVersion asked) {
    return new TariffTerms(
        asked.getCode(),
        1,
        asked.getCurrency(),
        asked.getTaxMode(),
        asked.getVatRate(),
        asked.getMinPrice(),
        asked.getMaxPrice(),
        asked.getMinPriceGross(),
        asked.getMaxPriceGross(),
        asked.getElement().stream().map(TariffWords::element).toList());
  }

  static Usage usage(Simulate asked) {
    List<org.ecs.tariff.Reading> readings =
        asked.getReading().stream().map(TariffWords::reading).toList();
    return Usage.of(asked.getZone(), asked.getStart(), asked.getEnd(), readings);
  }

  static Line line(org.ecs.tariff.Line priced) {
    Line line = new Line();
    line.setDimension(priced.dimension());
    line.setReservation(priced.reservation());
    line.setFrom(priced.from());
    line.setTo(priced.to());
    line.setVolume(priced.volume());
    line.setSurplus(priced.surplus());
    line.setPrice(priced.price().amount());
    line.setVatRate(priced.vatRate());
    line.setTaxMode(priced.taxMode());
    return line;
  }

  private static org.ecs.tariff.Element element(Element asked) {
    return new org.ecs.tariff.Element(
        asked.getComponent().stream().map(TariffWords::component).toList(),
        asked.getRestrictions() == null
            ? org.ecs.tariff.Restrictions.NONE
            : restrictions(asked.getRestrictions()));
  }

  private static org.ecs.tariff.Component component(Component asked) {
    return new org.ecs.tariff.Component(
        asked.getDimension(),
        new Price(asked.getPrice()),
        asked.getStepSize() == null ? 1 : asked.getStepSize(),
        asked.getVatRate(),
        seconds(asked.getGrace()));
  }

  private static org.ecs.tariff.Restrictions restrictions(Restrictions asked) {
    return new org.ecs.tariff.Restrictions(
        Range.of(asked.getStartTime(), asked.getEndTime()),
        Range.of(asked.getStartDate(), asked.getEndDate()),
        Set.copyOf(asked.getDayOfWeek()),
        Range.of(asked.getMinKwh(), asked.getMaxKwh()),
        Range.of(asked.getMinPower(), asked.getMaxPower()),
        Range.of(milliamperes(asked.getMinCurrent()), milliamperes(asked.getMaxCurrent())),
        Range.of(seconds(asked.getMinDuration()), seconds(asked.getMaxDuration())),
        asked.getReservation());
  }

  private static org.ecs.tariff.Reading reading(Reading asked) {
    return new org.ecs.tariff.Reading(
        asked.getAt(), asked.getRegister(), asked.getPower(), milliamperes(asked.getCurrent()));
  }

  private static @Nullable Long milliamperes(@Nullable BigDecimal amperes) {
    return amperes == null ? null : amperes.movePointRight(3).longValueExact();
  }

  private static @Nullable Duration seconds(@Nullable Integer seconds) {
    return seconds == null ? null : Duration.ofSeconds(seconds);
  }
}
