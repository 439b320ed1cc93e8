package org.ecs.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.ecs.common.Money;
import org.ecs.finance.DocumentKind;
import org.ecs.finance.InvoiceDocument;
import org.ecs.finance.InvoiceDocument.Entry;
import org.ecs.finance.InvoiceDocument.Line;
import org.ecs.finance.InvoiceDocument.Party;
import org.ecs.finance.InvoiceDocument.Payment;
import org.ecs.finance.InvoiceDocument.Preceding;
import org.ecs.finance.InvoiceDocument.Session;
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
  private static final String SELLER = Parties.SELLER.name();
  private static final LocalDate ISSUED = LocalDate.of(2026, 11, 2);
  private static final List<String> NOTES =
      List.of("We have not received your payment yet.", "If you have paid meanwhile, thank you.");
  static final String REFERENCE = "RF18539007547034";

  private String language = "en";
  private DocumentKind kind = DocumentKind.INVOICE;
  private TaxMode mode = TaxMode.GROSS;
  private int sessions = 30;
  private List<String> rates = List.of("25.5");
  private boolean taken;
  private boolean free;
  private String paid = "0.00";
  private String reference = REFERENCE;
  private Party buyer = Parties.CONSUMER;

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

  Invoices kind(DocumentKind value) {
    kind = value;
    return this;
  }

  /** The credit note of the same sessions. */
  public Invoices credit() {
    return kind(DocumentKind.CREDIT_NOTE);
  }

  /** For a company, without VAT. */
  public Invoices net() {
    mode = TaxMode.NET;
    buyer = Parties.COMPANY;
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

  public InvoiceDocument make() {
    Month month = new Month(mode, sessions, rates, taken, free);
    List<Vat> vat = month.vat();
    Money net = Month.sum(vat, Vat::net);
    Money gross = Month.sum(vat, Vat::gross);
    Money prepaid = Money.of(paid, "EUR");
    Totals totals = new Totals(net, gross.minus(net), gross, prepaid, gross.minus(prepaid));
    return document(month.lines(), month.sessions(), vat, totals, List.of());
  }

  /** A reminder, statement or receipt with some rows. */
  InvoiceDocument account(DocumentKind what, int rows) {
    kind = what;
    List<Entry> entries = new ArrayList<>();
    Money balance = Money.zero(EUR);
    for (int i = 0; i < rows; i++) {
      boolean payment =
          what == DocumentKind.RECEIPT || what == DocumentKind.STATEMENT && i % 2 == 1;
      Money amount = Money.of(payment ? "-1234.56" : "2345.67", "EUR");
      balance = balance.plus(amount);
      entries.add(entry(i, payment, amount, what == DocumentKind.STATEMENT ? balance : null));
    }
    Money zero = Money.zero(EUR);
    boolean receipt = what == DocumentKind.RECEIPT;
    Money received = receipt ? balance.negated() : zero;
    Totals totals = new Totals(zero, zero, zero, received, receipt ? zero : balance);
    return document(List.of(), List.of(), List.of(), totals, entries);
  }

  private static Entry entry(int row, boolean payment, Money amount, Money balance) {
    LocalDate day = Month.FIRST.plusDays(row);
    String text = payment ? "Payment by card" : "Invoice of a month";
    String number = "2026-00" + (1000 + row);
    return new Entry(day, text, number, payment ? null : day.plusDays(14), amount, balance);
  }

  private InvoiceDocument document(
      List<Line> lines, List<Session> used, List<Vat> vat, Totals totals, List<Entry> entries) {
    boolean credit = kind == DocumentKind.CREDIT_NOTE;
    boolean asks = !credit && kind != DocumentKind.RECEIPT;
    return new InvoiceDocument(
        kind,
        Locale.forLanguageTag(language),
        credit ? "2026-000018" : "2026-000017",
        ISSUED,
        asks ? ISSUED.plusDays(14) : null,
        Month.FIRST,
        Month.LAST,
        EUR,
        mode,
        Parties.SELLER,
        buyer,
        "A-100017",
        buyer == Parties.COMPANY ? "PO 4711 / Fleet" : null,
        lines,
        used,
        Month.subtotals(used, Session::card),
        Month.subtotals(used, Session::station),
        vat,
        totals,
        asks ? new Payment(SELLER, IBAN, "NDEAFIHH", reference, totals.due()) : null,
        credit ? new Preceding("2026-000017", ISSUED) : null,
        credit ? "The station's meter was wrong." : null,
        entries,
        kind == DocumentKind.REMINDER ? NOTES : List.of());
  }
}
