package org.ecs.finance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.ecs.common.Money;
import org.ecs.tariff.TaxMode;

/**
 * The figures of an invoice, from those of its items; a pure function.
 *
 * <p>NET: an item keeps its net; the VAT of a rate is its sum of net × rate, rounded once (EN
 * 16931), and totals are sums. GROSS: an item keeps its gross; the net of a rate is its sum of
 * gross ÷ (1 + rate), rounded once, and VAT is the difference. What is computed for a rate as a
 * whole is spread over its items by the largest remainder.
 *
 * @param shares net and gross of each item, in the items' order
 * @param rates the summary, the lowest rate first
 */
record Reckoning(List<Share> shares, List<InvoiceDocument.Vat> rates, Share total) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** What an item costs, as it was rated; the rate is in percent. */
  record Item(BigDecimal rate, Money net, Money gross) {}

  /** Without and with VAT. */
  record Share(Money net, Money gross) {

    Money vat() {
      return gross.minus(net);
    }

    Share plus(Share other) {
      return new Share(net.plus(other.net), gross.plus(other.gross));
    }

    static Share zero(Currency currency) {
      return new Share(Money.zero(currency), Money.zero(currency));
    }
  }

  static Reckoning of(TaxMode mode, Currency currency, List<Item> items) {
    Share[] shares = new Share[items.size()];
    List<InvoiceDocument.Vat> rates = new ArrayList<>();
    Share total = Share.zero(currency);
    for (Map.Entry<BigDecimal, List<Integer>> rate : byRate(items).entrySet()) {
      List<Item> ofRate = rate.getValue().stream().map(items::get).toList();
      Share sum = sum(mode, currency, rate.getKey(), ofRate);
      List<Share> spread = spread(mode, rate.getKey(), ofRate, sum);
      for (int i = 0; i < spread.size(); i++) {
        shares[rate.getValue().get(i)] = spread.get(i);
      }
      rates.add(new InvoiceDocument.Vat(rate.getKey(), sum.net(), sum.vat(), sum.gross()));
      total = total.plus(sum);
    }
    return new Reckoning(Arrays.asList(shares), rates, total);
  }

  private static Map<BigDecimal, List<Integer>> byRate(List<Item> items) {
    Map<BigDecimal, List<Integer>> byRate = new TreeMap<>(); // by value: 24 and 24.0 are one rate
    for (int i = 0; i < items.size(); i++) {
      byRate.computeIfAbsent(items.get(i).rate(), first -> new ArrayList<>()).add(i);
    }
    return byRate;
  }

  private static Share sum(TaxMode mode, Currency currency, BigDecimal rate, List<Item> items) {
    if (mode == TaxMode.NET) {
      Money net = sum(currency, items, Item::net);
      Money vat = Money.rounded(net.amount().multiply(rate), HUNDRED, currency);
      return new Share(net, net.plus(vat));
    }
    Money gross = sum(currency, items, Item::gross);
    Money net = Money.rounded(gross.amount().multiply(HUNDRED), HUNDRED.add(rate), currency);
    return new Share(net, gross);
  }

  private static Money sum(Currency currency, List<Item> items, Function<Item, Money> of) {
    return items.stream().map(of).reduce(Money.zero(currency), Money::plus);
  }

  private static List<Share> spread(TaxMode mode, BigDecimal rate, List<Item> items, Share sum) {
    BigDecimal factor = HUNDRED.add(rate);
    List<Money> parts =
        mode == TaxMode.NET
            ? Shares.spread(sum.gross(), amounts(items, Item::net, factor), HUNDRED)
            : Shares.spread(sum.net(), amounts(items, Item::gross, HUNDRED), factor);
    List<Share> shares = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      shares.add(
          mode == TaxMode.NET
              ? new Share(item.net(), parts.get(i))
              : new Share(parts.get(i), item.gross()));
    }
    return shares;
  }

  private static List<BigDecimal> amounts(
      List<Item> items, Function<Item, Money> of, BigDecimal times) {
    return items.stream().map(item -> of.apply(item).amount().multiply(times)).toList();
  }
}
