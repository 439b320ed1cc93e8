package org.ecs.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.LongStream;
import org.ecs.common.Energy;
import org.ecs.common.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every session and tariff, tried on seeded random ones. */
class RatingPropertiesTest {

  private static final int SESSIONS = 2000;

  private interface Property {
    void holds(RandomUsage random, TariffTerms terms, ZoneId zone, List<Reading> readings);
  }

  @ParameterizedTest
  @EnumSource
  void theTotalsAreTheLinesRoundedOnce(TaxMode mode) {
    always(
        mode,
        true,
        (random, terms, zone, readings) -> {
          Charge charge = Rating.rate(terms, RandomUsage.usage(zone, readings));
          Fraction net = Fraction.ZERO;
          Fraction gross = Fraction.ZERO;
          for (Line line : charge.lines()) {
            net = net.plus(line.net());
            gross = gross.plus(line.gross());
          }
          assertThat(charge.net()).isEqualTo(net.rounded(terms.currency()));
          assertThat(charge.gross()).isEqualTo(gross.rounded(terms.currency()));
          assertThat(charge.net().plus(charge.vat())).isEqualTo(charge.gross());
        });
  }

  @ParameterizedTest
  @EnumSource
  void oneMoreReadingOnTheLineChangesNothing(TaxMode mode) {
    always(
        mode,
        true,
        (random, terms, zone, readings) -> {
          if (readings.size() > 2) { // a third reading may turn the whole session into parking
            List<Reading> more = random.split(random.split(readings));
            assertThat(Rating.rate(terms, RandomUsage.usage(zone, more)))
                .isEqualTo(Rating.rate(terms, RandomUsage.usage(zone, readings)));
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  void noMoreEnergyAndTimeIsBilledThanWasMetered(TaxMode mode) {
    always(
        mode,
        true,
        (random, terms, zone, readings) -> {
          Reading first = readings.get(0);
          Reading last = readings.get(readings.size() - 1);
          List<Line> lines = Rating.rate(terms, RandomUsage.usage(zone, readings)).lines();
          BigDecimal seconds =
              BigDecimal.valueOf(Duration.between(first.at(), last.at()).toSeconds());
          assertThat(metered(lines, false))
              .isLessThanOrEqualTo(last.register().minus(first.register()).kilowattHours());
          assertThat(metered(lines, true)).isLessThanOrEqualTo(seconds);
        });
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsNegative(TaxMode mode) {
    always(
        mode,
        true,
        (random, terms, zone, readings) -> {
          Charge charge = Rating.rate(terms, RandomUsage.usage(zone, readings));
          assertThat(charge.net().amount()).isNotNegative();
          assertThat(charge.vat().amount()).isNotNegative();
          assertThat(charge.lines())
              .allSatisfy(line -> assertThat(line.surplus()).isNotNegative())
              .allSatisfy(line -> assertThat(line.volume()).isPositive());
        });
  }

  /** Steps are left out: a dear step may give way to the cheap one of what follows. */
  @ParameterizedTest
  @EnumSource
  void goingOnNeverMakesItCheaper(TaxMode mode) {
    always(
        mode,
        false,
        (random, terms, zone, readings) -> {
          List<Reading> begun = readings.subList(0, readings.size() - 1);
          if (begun.size() > 2) {
            Money part = Rating.rate(terms, RandomUsage.usage(zone, begun)).gross();
            Money whole = Rating.rate(terms, RandomUsage.usage(zone, readings)).gross();
            assertThat(whole).isGreaterThanOrEqualTo(part);
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  void theTextFormsKeepEverything(TaxMode mode) {
    always(
        mode,
        true,
        (random, terms, zone, readings) -> {
          List<Line> lines = Rating.rate(terms, RandomUsage.usage(zone, readings)).lines();
          assertThat(LinesJson.read(LinesJson.write(lines))).isEqualTo(lines);
          assertThat(TermsJson.read(TermsJson.write(terms))).isEqualTo(terms);
        });
  }

  @ParameterizedTest
  @EnumSource
  void theMeterMayStartAnywhere(TaxMode mode) {
    always(
        mode,
        true,
        (random, terms, zone, readings) -> {
          Energy more = new Energy(7_777_777);
          List<Reading> shifted =
              readings.stream()
                  .map(
                      r ->
                          new Reading(r.at(), r.register().plus(more), r.power(), r.milliamperes()))
                  .toList();
          assertThat(Rating.rate(terms, RandomUsage.usage(zone, shifted)))
              .isEqualTo(Rating.rate(terms, RandomUsage.usage(zone, readings)));
        });
  }

  private static void always(TaxMode mode, boolean stepped, Property property) {
    LongStream.range(0, SESSIONS)
        .forEach(
            seed -> {
              RandomUsage random = new RandomUsage(seed);
              TariffTerms terms = random.tariff(mode, stepped);
              property.holds(random, terms, random.zone(), random.readings());
            });
  }

  private static BigDecimal metered(List<Line> lines, boolean timed) {
    return lines.stream()
        .filter(line -> line.dimension() != Dimension.FLAT && line.dimension().isTimed() == timed)
        .map(line -> line.volume().subtract(line.surplus()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
