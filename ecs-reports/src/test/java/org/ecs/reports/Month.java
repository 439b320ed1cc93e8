package org.ecs.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecs.common.Energy;
import org.ecs.common.Money;
import org.ecs.finance.InvoiceDocument.Line;
import org.ecs.finance.InvoiceDocument.Session;
import org.ecs.finance.InvoiceDocument.Subtotal;
import org.ecs.finance.InvoiceDocument.Vat;
import org.ecs.tariff.TaxMode;

/**
 * A month of an account, reckoned by the rules of invoices: sessions of two cards at four stations,
 * and a fee.
 *
 * @param taken whether each session is taken back again, and no fee asked
 * @param free whether nothing costs anything
 */
record Month(TaxMode mode, int count, List<String> rates, boolean taken, boolean free) {

  static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
  static final LocalDate LAST = LocalDate.of(2026, 10, 31);
  private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

  List<Line> lines() {
    List<Item> items = items();
    return IntStream.range(0, items.size()).mapToObj(i -> line(i + 1, items)).toList();
  }

  List<Vat> vat() {
    return items().stream()
        .collect(Collectors.groupingBy(Item::rate, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(rate -> vat(rate.getKey(), rate.getValue()))
        .toList();
  }

  List<Session> sessions() {
    List<Item> items = items();
    List<Line> lines = lines();
    return IntStream.range(0, items.size())
        .filter(i -> items.get(i).card != null)
        .mapToObj(i -> session(items.get(i), lines.get(i)))
        .sorted(
            Comparator.comparing(Session::card)
                .thenComparing(Session::station)
                .thenComparing(Session::from))
        .toList();
  }

  private record Item(String card, String station, BigDecimal price, BigDecimal rate, int sign) {

    BigDecimal amount() {
      return price.multiply(BigDecimal.valueOf(sign));
    }
  }

  /** Prices of a session are in the invoice's tax mode, as bill data records have them. */
  private List<Item> items() {
    List<Item> items = new ArrayList<>();
    if (!taken) {
      items.add(new Item(null, "Monthly fee Drive", price(490), new BigDecimal(rates.get(0)), 1));
    }
    for (int i = 0; i < count; i++) {
      String card = i % 3 == 0 ? "FI 0017 2231 9" : "FI 0017 2232 7";
      String station =
          List.of("Harbour 1", "Harbour 2", "Quay, first berth", "Market Square").get(i % 4);
      BigDecimal rate = new BigDecimal(rates.get(i % rates.size()));
      BigDecimal price = price(103 + i * 7919L % 2500);
      items.add(new Item(card, station, price, rate, 1));
      if (taken) {
        items.add(new Item(card, station, price, rate, -1));
      }
    }
    return items;
  }

  private BigDecimal price(long cents) {
    return free ? new BigDecimal("0.00") : BigDecimal.valueOf(cents, 2);
  }

  private Vat vat(BigDecimal rate, List<Item> items) {
    BigDecimal sum = items.stream().map(Item::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal factor = factor(rate);
    Money net;
    Money gross;
    if (mode == TaxMode.NET) {
      net = Money.rounded(sum, Invoices.EUR);
      gross = net.plus(Money.rounded(sum.multiply(rate.movePointLeft(2)), Invoices.EUR));
    } else {
      gross = Money.rounded(sum, Invoices.EUR);
      net = Money.rounded(sum, factor, Invoices.EUR);
    }
    return new Vat(rate, net, gross.minus(net), gross);
  }

  private static BigDecimal factor(BigDecimal rate) {
    return rate.movePointLeft(2).add(BigDecimal.ONE);
  }

  /** In gross mode nets are spread within their rate, so that they come to its net. */
  private Line line(int number, List<Item> items) {
    Item item = items.get(number - 1);
    Money net =
        mode == TaxMode.NET ? Money.rounded(item.amount(), Invoices.EUR) : share(number - 1, items);
    Money gross =
        mode == TaxMode.NET
            ? Money.rounded(item.amount().multiply(factor(item.rate)), Invoices.EUR)
            : Money.rounded(item.amount(), Invoices.EUR);
    Money unit = item.sign < 0 ? net.negated() : net;
    boolean fee = item.card == null;
    LocalDate day = fee ? FIRST : FIRST.plusDays(number % 31);
    return new Line(
        number,
        fee ? item.station : "Charging, " + item.station,
        BigDecimal.valueOf(item.sign),
        fee ? "MON" : "C62",
        unit,
        net,
        gross,
        item.rate,
        day,
        fee ? LAST : day);
  }

  private static Money share(int index, List<Item> items) {
    Item item = items.get(index);
    BigDecimal before = BigDecimal.ZERO;
    for (int i = 0; i < index; i++) {
      if (items.get(i).rate.equals(item.rate)) {
        before = before.add(items.get(i).amount());
      }
    }
    Money until = Money.rounded(before, factor(item.rate), Invoices.EUR);
    return Money.rounded(before.add(item.amount()), factor(item.rate), Invoices.EUR).minus(until);
  }

  private Session session(Item item, Line line) {
    int number = line.number();
    ZonedDateTime from = line.from().atTime(7 + number % 14, number * 7 % 60).atZone(HELSINKI);
    ZonedDateTime to = from.plusMinutes(35 + number * 13 % 200);
    Energy energy = new Energy(3_000 + number * 7_919L % 50_000);
    return new Session(
        number,
        item.card,
        item.station,
        item.station.startsWith("Harbour") ? "Harbour" : "City",
        from,
        to,
        energy,
        line.net(),
        line.gross(),
        List.of(
            "Energy: "
                + energy.kilowattHours()
                + " kWh at €0.2500 per kWh, €"
                + line.gross().amount()
                + ".",
            "Prices include VAT.",
            "Total: €" + line.net().amount() + " and VAT, €" + line.gross().amount() + "."));
  }

  static List<Subtotal> subtotals(List<Session> sessions, Function<Session, String> name) {
    Map<String, List<Session>> groups =
        sessions.stream().collect(Collectors.groupingBy(name, TreeMap::new, Collectors.toList()));
    return groups.entrySet().stream()
        .map(
            group ->
                new Subtotal(
                    group.getKey(),
                    group.getValue().size(),
                    group.getValue().stream()
                        .map(Session::energy)
                        .reduce(Energy.ZERO, Energy::plus),
                    sum(group.getValue(), Session::net),
                    sum(group.getValue(), Session::gross)))
        .toList();
  }

  static <T> Money sum(List<T> parts, Function<T, Money> money) {
    return parts.stream().map(money).reduce(Money.zero(Invoices.EUR), Money::plus);
  }
}
