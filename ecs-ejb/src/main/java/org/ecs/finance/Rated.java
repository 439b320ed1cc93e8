package org.ecs.finance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.ecs.billing.BillDataRecordRow;
import org.ecs.common.Money;
import org.ecs.finance.Reckoning.Item;
import org.ecs.tariff.Fraction;
import org.ecs.tariff.Line;

/** A bill data record as items of an invoice: one for each rate of VAT that it has. */
final class Rated {

  private Rated() {}

  /**
   * The items; they sum to the record's net and gross.
   *
   * @param otherwise the rate of a record that nothing was priced in
   */
  static List<Item> items(BillDataRecordRow row, BigDecimal otherwise) {
    Map<BigDecimal, List<Line>> byRate = new TreeMap<>();
    row.charge()
        .lines()
        .forEach(line -> byRate.computeIfAbsent(line.vatRate(), r -> new ArrayList<>()).add(line));
    Money net = row.charge().net();
    Money gross = row.charge().gross();
    if (byRate.size() <= 1) {
      return List.of(new Item(byRate.keySet().stream().findFirst().orElse(otherwise), net, gross));
    }
    List<List<Line>> groups = List.copyOf(byRate.values());
    List<Money> nets = spread(net, groups, Line::net);
    List<Money> grosses = spread(gross, groups, Line::gross);
    List<Item> items = new ArrayList<>();
    for (BigDecimal rate : byRate.keySet()) {
      items.add(new Item(rate, nets.get(items.size()), grosses.get(items.size())));
    }
    return items;
  }

  private static List<Money> spread(
      Money total, List<List<Line>> groups, Function<Line, Fraction> exact) {
    List<Fraction> sums =
        groups.stream()
            .map(lines -> lines.stream().map(exact).reduce(Fraction.ZERO, Fraction::plus))
            .toList();
    BigDecimal common =
        sums.stream().map(Fraction::denominator).reduce(BigDecimal.ONE, BigDecimal::multiply);
    List<BigDecimal> weights =
        sums.stream()
            .map(sum -> sum.numerator().multiply(common.divideToIntegralValue(sum.denominator())))
            .toList();
    BigDecimal all = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return all.signum() == 0
        ? Shares.spread(total, even(total, groups.size()), BigDecimal.valueOf(groups.size()))
        : Shares.spread(total, weights.stream().map(total.amount()::multiply).toList(), all);
  }

  private static List<BigDecimal> even(Money total, int many) {
    return java.util.Collections.nCopies(many, total.amount());
  }
}
