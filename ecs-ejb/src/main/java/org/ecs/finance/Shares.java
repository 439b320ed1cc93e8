package org.ecs.finance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.ecs.common.Money;

/**
 * A rounded total, spread over parts that know their exact share: each part is rounded down, and
 * what is missing to the total goes, one minor unit each, to those with the largest remainders (of
 * equal ones to the first).
 */
final class Shares {

  private Shares() {}

  /**
   * The parts, in the order of their shares.
   *
   * @param total that the parts sum to; less than one minor unit for each part away from the sum of
   *     the shares
   * @param numerators of the exact shares, which all have the same denominator
   * @param denominator above zero
   */
  static List<Money> spread(Money total, List<BigDecimal> numerators, BigDecimal denominator) {
    Currency currency = total.currency();
    int digits = currency.getDefaultFractionDigits();
    List<BigDecimal> floors = new ArrayList<>();
    List<BigDecimal> remainders = new ArrayList<>();
    BigDecimal missing = total.amount();
    for (BigDecimal numerator : numerators) {
      BigDecimal floor = numerator.divide(denominator, digits, RoundingMode.FLOOR);
      floors.add(floor);
      remainders.add(numerator.subtract(floor.multiply(denominator)));
      missing = missing.subtract(floor);
    }
    int units = missing.movePointRight(digits).intValueExact();
    List<Integer> largestFirst =
        IntStream.range(0, floors.size())
            .boxed()
            .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
            .toList();
    BigDecimal unit = BigDecimal.ONE.movePointLeft(digits);
    for (int i = 0; i < units; i++) {
      int part = largestFirst.get(i);
      floors.set(part, floors.get(part).add(unit));
    }
    return floors.stream().map(amount -> new Money(amount, currency)).toList();
  }
}
