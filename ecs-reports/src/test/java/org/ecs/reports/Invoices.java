package org.ecs.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecs.common.Energy;
import org.ecs.common.Money;
import org.ecs.finance.InvoiceDocument;
import org.ecs.finance.InvoiceDocument.Entry;
import org.ecs.finance.InvoiceDocument.Kind;
import org.ecs.finance.InvoiceDocument.Line;
import org.ecs.finance.InvoiceDocument.Party;
import org.ecs.finance.InvoiceDocument.Payment;
import org.ecs.finance.InvoiceDocument.Preceding;
import org.ecs.finance.InvoiceDocument.Session;
import org.ecs.finance.InvoiceDocument.Subtotal;
import org.ecs.finance.InvoiceDocument.Totals;
import org.ecs.finance.InvoiceDocument.Vat;
import org.ecs.tariff.TaxMode;

/**
 * Documents as finance hands them over, computed by the rules of invoices: a month of sessions of
 * two cards at some stations, and a monthly fee.
 */
public final class Invoices {

  static final Currency EUR = Currency.getInstance("EUR");
  static final String IBAN = "FI2112345600000785";
  static final String REFERENCE = "RF18539007547034";
  private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
  private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);

  private String language = "en";
  private Kind kind = Kind.INVOICE;
  private TaxMode mode = TaxMode.GROSS;
  private int sessions = 30;
  private List<String> rates = List.of("25.5");
  private boolean taken;
  private boolean free;
  private String paid = "0.00";
  private String reference = REFERENCE;
  private Party buyer = CONSUMER;
  private boolean explained = true;

  static final Party SELLER =
      new Party(
          "Saimaan Sähköauto Oy",
          "Satamakatu 1",
          "53900",
          "Lappeenranta",
          "FI",
          "FI12345671",
          "1234567-1",
          "003712345671",
          "0216",
          "laskut@charge.example.org",
          "+358 5 123 4567");

  static final Party CONSUMER =
      new Party(
          "Mäija Öhman",
          "Merikatu 12 B 34",
          "00150",
          "Helsinki",
          "FI",
          null,
          null,
          null,
          null,
          "maija@example.org",
          null);

  static final Party COMPANY =
      new Party(
          "Kaskelan Kuljetus & Logistiikka Oy",
          "Teollisuuskatu 33",
          "00510",
          "Helsinki",
          "FI",
          "FI76543217",
          "7654321-7",
          "003776543217",
          "0216",
          null,
          null);

  private Invoices() {}

  /** An English invoice of 30 sessions for a consumer, to be changed. */
  public static Invoices usual() {
    return new Invoices();
  }

  public Invoices in(String value) {
    language = value;
    return this;
  }

  public Invoices of(int value) {
    sessions = value;
    return this;
  }

  Invoices kind(Kind value) {
    kind = value;
    return this;
  }

  /** The credit note of the same sessions. */
  public Invoices credit() {
    return kind(Kind.CREDIT_NOTE);
  }

  /** For a company, without VAT. */
  public Invoices net() {
    mode = TaxMode.NET;
    buyer = COMPANY;
    return this;
  }

  public Invoices rates(String... values) {
    rates = List.of(values);
    return this;
  }

  /** Each session is taken back again, and there is no fee: it comes to nothing. */
  public Invoices zeroSum() {
    taken = true;
    return this;
  }

  Invoices free() {
    free = true;
    return this;
  }

  Invoices paid(String value) {
    paid = value;
    return this;
  }

  Invoices reference(String value) {
    reference = value;
    return this;
  }

  Invoices to(Party value) {
    buyer = value;
    return this;
  }

  Invoices unexplained() {
    explained = false;
    return this;
  }

  public InvoiceDocument make() {
    List<Item> items = items();
    List<Vat> vat =
        items.stream()
            .collect(Collectors.groupingBy(Item::rate, TreeMap::new, Collectors.toList()))
            .entrySet()
            .stream()
            .map(rate -> vat(rate.getKey(), rate.getValue()))
            .toList();
    List<Line> lines = IntStream.range(0, items.size()).mapToObj(i -> line(i + 1, items)).toList();
    List<Session> used =
        IntStream.range(0, items.size())
            .filter(i -> items.get(i).card != null)
            .mapToObj(i -> session(items.get(i), lines.get(i)))
            .sorted(
                Comparator.comparing(Session::card)
                    .thenComparing(Session::station)
                    .thenComparing(Session::from))
            .toList();
    Money net = sum(vat, Vat::net);
    Money gross = sum(vat, Vat::gross);
    Money prepaid = Money.of(paid, "EUR");
    Money due = gross.minus(prepaid);
    boolean credit = kind == Kind.CREDIT_NOTE;
    return new InvoiceDocument(
        kind,
        Locale.forLanguageTag(language),
        credit ? "2026-000018" : "2026-000017",
        LocalDate.of(2026, 11, 2),
        credit ? null : LocalDate.of(2026, 11, 16),
        FIRST,
        LocalDate.of(2026, 10, 31),
        EUR,
        mode,
        SELLER,
        buyer,
        "A-100017",
        buyer == COMPANY ? "PO 4711 / Fleet" : null,
        lines,
        used,
        subtotals(used, Session::card),
        subtotals(used, Session::station),
        vat,
        new Totals(net, gross.minus(net), gross, prepaid, due),
        credit
            ? null
            : new Payment(SELLER.name(), IBAN, "NDEAFIHH", reference, due),
        credit ? new Preceding("2026-000017", LocalDate.of(2026, 11, 2)) : null,
        credit ? "The station's meter was wrong." : null,
        List.of(),
        List.of());
  }

  /** A reminder, statement or receipt with some rows. */
  InvoiceDocument account(Kind what, int rows) {
    InvoiceDocument like = of(0).make();
    boolean statement = what == Kind.STATEMENT;
    List<Entry> entries = new ArrayList<>();
    Money balance = Money.of("0.00", "EUR");
    for (int i = 0; i < rows; i++) {
      boolean payment = what == Kind.RECEIPT || statement && i % 2 == 1;
      Money amount = Money.of(payment ? "-1234.56" : "2345.67", "EUR");
      balance = balance.plus(amount);
      entries.add(
          new Entry(
              FIRST.plusDays(i),
              payment ? "Payment by card" : "Invoice of a month",
              "2026-00" + (1000 + i),
              payment ? null : FIRST.plusDays(i + 14),
              amount,
              statement ? balance : null));
    }
    Money zero = Money.of("0.00", "EUR");
    boolean receipt = what == Kind.RECEIPT;
    return new InvoiceDocument(
        what, like.language(), "2026-000017", like.issued(), receipt ? null : like.due(),
        like.serviceFrom(), like.serviceTo(), EUR, mode, SELLER, buyer, "A-100017", null,
        List.of(), List.of(), List.of(), List.of(), List.of(),
        new Totals(zero, zero, zero, receipt ? balance.negated() : zero, receipt ? zero : balance),
        receipt || !balance.isPositive()
            ? null
            : new Payment(SELLER.name(), IBAN, "NDEAFIHH", reference, balance),
        null, null, entries,
        what == Kind.REMINDER
            ? List.of("We have not received your payment yet.", "If you have paid meanwhile, thank you.")
            : List.of());
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
    for (int i = 0; i < sessions; i++) {
      String card = i % 3 == 0 ? "FI 0017 2231 9" : "FI 0017 2232 7";
      String station = List.of("Harbour 1", "Harbour 2", "Quay, first berth", "Market Square").get(i % 4);
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
      net = Money.rounded(sum, EUR);
      gross = net.plus(Money.rounded(sum.multiply(rate.movePointLeft(2)), EUR));
    } else {
      gross = Money.rounded(sum, EUR);
      net = Money.rounded(sum, factor, EUR);
    }
    return new Vat(rate, net, gross.minus(net), gross);
  }

  private static BigDecimal factor(BigDecimal rate) {
    return rate.movePointLeft(2).add(BigDecimal.ONE);
  }

  /** In gross mode nets are spread within their rate, so that they come to its net. */
  private Line line(int number, List<Item> items) {
    Item item = items.get(number - 1);
    Money net = mode == TaxMode.NET ? Money.rounded(item.amount(), EUR) : share(number - 1, items);
    Money gross =
        mode == TaxMode.NET
            ? Money.rounded(item.amount().multiply(factor(item.rate)), EUR)
            : Money.rounded(item.amount(), EUR);
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
        fee ? LocalDate.of(2026, 10, 31) : day);
  }

  private static Money share(int index, List<Item> items) {
    Item item = items.get(index);
    BigDecimal before = BigDecimal.ZERO;
    for (int i = 0; i < index; i++) {
      if (items.get(i).rate.equals(item.rate)) {
        before = before.add(items.get(i).amount());
      }
    }
    Money until = Money.rounded(before, factor(item.rate), EUR);
    return Money.rounded(before.add(item.amount()), factor(item.rate), EUR).minus(until);
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
        explained
            ? List.of(
                "Energy: " + energy.kilowattHours() + " kWh at €0.2500 per kWh, €" + line.gross().amount() + ".",
                "Prices include VAT.",
                "Total: €" + line.net().amount() + " and VAT, €" + line.gross().amount() + ".")
            : List.of());
  }

  private static List<Subtotal> subtotals(List<Session> sessions, Function<Session, String> name) {
    Map<String, List<Session>> groups =
        sessions.stream().collect(Collectors.groupingBy(name, TreeMap::new, Collectors.toList()));
    return groups.entrySet().stream()
        .map(
            group ->
                new Subtotal(
                    group.getKey(),
                    group.getValue().size(),
                    group.getValue().stream().map(Session::energy).reduce(Energy.ZERO, Energy::plus),
                    sum(group.getValue(), Session::net),
                    sum(group.getValue(), Session::gross)))
        .toList();
  }

  private static <T> Money sum(List<T> parts, Function<T, Money> money) {
    return parts.stream().map(money).reduce(Money.zero(EUR), Money::plus);
  }
}
