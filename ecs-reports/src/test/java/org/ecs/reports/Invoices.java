package org.ecs.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.ecs.common.Money;
import org.ecs.finance.InvoiceDocument;
import org.ecs.finance.InvoiceDocument.Entry;
import org.ecs.finance.InvoiceDocument.Kind;
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
  static final String REFERENCE = "RF18539007547034";

  private String language = "en";
  private Kind kind = Kind.INVOICE;
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
    List<Session> used = month.sessions();
    Money net = Month.sum(vat, Vat::net);
    Money gross = Month.sum(vat, Vat::gross);
    Money prepaid = Money.of(paid, "EUR");
    Money due = gross.minus(prepaid);
    boolean credit = kind == Kind.CREDIT_NOTE;
    return new InvoiceDocument(
        kind,
        Locale.forLanguageTag(language),
        credit ? "2026-000018" : "2026-000017",
        LocalDate.of(2026, 11, 2),
        credit ? null : LocalDate.of(2026, 11, 16),
        Month.FIRST,
        Month.LAST,
        EUR,
        mode,
        Parties.SELLER,
        buyer,
        "A-100017",
        buyer == Parties.COMPANY ? "PO 4711 / Fleet" : null,
        month.lines(),
        used,
        Month.subtotals(used, Session::card),
        Month.subtotals(used, Session::station),
        vat,
        new Totals(net, gross.minus(net), gross, prepaid, due),
        credit ? null : new Payment(Parties.SELLER.name(), IBAN, "NDEAFIHH", reference, due),
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
              Month.FIRST.plusDays(i),
              payment ? "Payment by card" : "Invoice of a month",
              "2026-00" + (1000 + i),
              payment ? null : Month.FIRST.plusDays(i + 14),
              amount,
              statement ? balance : null));
    }
    Money zero = Money.of("0.00", "EUR");
    boolean receipt = what == Kind.RECEIPT;
    return new InvoiceDocument(
        what,
        like.language(),
        "2026-000017",
        like.issued(),
        receipt ? null : like.due(),
        like.serviceFrom(),
        like.serviceTo(),
        EUR,
        mode,
        Parties.SELLER,
        buyer,
        "A-100017",
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Totals(zero, zero, zero, receipt ? balance.negated() : zero, receipt ? zero : balance),
        receipt || !balance.isPositive()
            ? null
            : new Payment(Parties.SELLER.name(), IBAN, "NDEAFIHH", reference, balance),
        null,
        null,
        entries,
        what == Kind.REMINDER
            ? List.of(
                "We have not received your payment yet.", "If you have paid meanwhile, thank you.")
            : List.of());
  }
}
