package org.ecs.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecs.common.Money;
import org.ecs.finance.DocumentKind;
import org.ecs.finance.InvoiceDocument;
import org.ecs.finance.InvoiceDocument.Party;
import org.ecs.finance.InvoiceDocument.Payment;
import org.ecs.finance.InvoiceDocument.Preceding;
import org.ecs.finance.InvoiceDocument.Totals;
import org.ecs.finance.InvoiceDocument.Vat;
import org.ecs.tariff.TaxMode;
import org.jspecify.annotations.Nullable;

/** What stands around the tables of a document: letterhead, facts, sums, payment slip. */
final class InvoicePage {

  private static final String DOT = "  ·  ";

  private final InvoiceDocument document;
  private final Phrases say;
  private final Figures figures;
  private final Map<String, Object> all = new HashMap<>();

  InvoicePage(InvoiceDocument document, Phrases say, Figures figures) {
    this.document = document;
    this.say = say;
    this.figures = figures;
  }

  Map<String, Object> parameters() {
    letterhead();
    facts();
    heading();
    head();
    vat();
    sums();
    Payment payment = document.payment();
    if (payment != null && payment.amount().isPositive()) {
      slip(payment);
    }
    return all;
  }

  /** How to pay, in words. */
  String terms() {
    LocalDate due = document.due();
    if (document.kind() == DocumentKind.CREDIT_NOTE) {
      return say.it("terms.credit");
    }
    if (!document.totals().due().isPositive()) {
      return say.it("terms.none");
    }
    return due == null ? say.it("terms.now") : say.it("terms.due", figures.day(due));
  }

  String title() {
    return say.it("title." + document.kind(), document.number());
  }

  private void letterhead() {
    Party seller = document.seller();
    all.put("operator", seller.name());
    all.put("operatorAddress", lines(address(seller), Stream.of(seller.phone(), seller.email())));
    all.put("sender", dots(Stream.concat(Stream.of(seller.name()), address(seller))));
    Party buyer = document.buyer();
    Stream<@Nullable String> abroad =
        Stream.of(Objects.equals(buyer.country(), seller.country()) ? null : country(buyer));
    all.put("recipient", lines(Stream.of(buyer.name()), Stream.concat(address(buyer), abroad)));
    all.put(
        "footer",
        dots(
            Stream.of(
                seller.name(),
                told("vatId", seller.vatId()),
                told("companyId", seller.companyId()),
                seller.phone(),
                seller.email())));
  }

  /** As the sender's post wants it: in a language that it reads. */
  private static @Nullable String country(Party party) {
    return party.country() == null
        ? null
        : new Locale("", party.country())
            .getDisplayCountry(Locale.ENGLISH)
            .toUpperCase(Locale.ROOT);
  }

  private @Nullable String told(String key, @Nullable String value) {
    return value == null || value.isBlank() ? null : say.it(key) + " " + value;
  }

  private static Stream<@Nullable String> address(Party party) {
    String town =
        Stream.of(party.postalCode(), party.city())
            .filter(part -> part != null && !part.isBlank())
            .collect(Collectors.joining(" "));
    return Stream.of(party.street(), town);
  }

  @SafeVarargs
  private static String lines(Stream<? extends @Nullable String>... parts) {
    return joined(Stream.of(parts).flatMap(Function.identity()), "\n");
  }

  private static String dots(Stream<? extends @Nullable String> parts) {
    return joined(parts, DOT);
  }

  private static String joined(Stream<? extends @Nullable String> parts, String by) {
    return parts.filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(by));
  }

  private void facts() {
    List<String[]> facts = new ArrayList<>();
    Preceding preceding = document.preceding();
    add(facts, "number." + document.kind(), document.number());
    add(facts, "date", figures.day(document.issued()));
    LocalDate due = document.due();
    add(facts, "due", due == null ? null : figures.day(due));
    if (EInvoice.isOne(document) || document.kind() == DocumentKind.STATEMENT) {
      add(facts, "period", figures.days(document.serviceFrom(), document.serviceTo()));
    }
    add(
        facts,
        "preceding",
        preceding == null ? null : preceding.number() + ", " + figures.day(preceding.issued()));
    add(facts, "account", document.account());
    add(facts, "buyerReference", document.buyerReference());
    add(facts, "buyerVatId", document.buyer().vatId());
    slots("fact", facts);
  }

  private void add(List<String[]> facts, String key, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      facts.add(new String[] {say.it(key), value});
    }
  }

  private void slots(String name, List<String[]> facts) {
    for (int i = 0; i < facts.size(); i++) {
      all.put(name + (i + 1), facts.get(i)[0]);
      all.put(name + (i + 1) + "Value", facts.get(i)[1]);
    }
  }

  private void heading() {
    String reason = document.reason();
    String why = reason == null ? null : say.it("reason", reason);
    all.put("heading", title());
    all.put("notes", lines(document.notes().stream(), Stream.of(why)));
    Money due = document.totals().due();
    if (due.isPositive() && document.kind() != DocumentKind.CREDIT_NOTE) {
      all.put("toPay", figures.money(due));
    }
    all.put("terms", terms());
  }

  private void head() {
    String currency = document.currency().getCurrencyCode();
    String how = document.mode() == TaxMode.NET ? "amount.net" : "amount.gross";
    all.put("amount", say.it(how, currency));
    all.put("entryAmount", say.it("amount", currency));
    boolean asked = document.entries().stream().anyMatch(entry -> entry.due() != null);
    all.put("entryDue", asked ? say.it("due") : "");
    all.put("entryBalance", say.it("balance", currency));
  }

  private void vat() {
    if (!document.vat().isEmpty()) {
      all.put("vatRates", column(vat -> figures.percent(vat.rate())));
      all.put("vatNets", column(vat -> figures.amount(vat.net())));
      all.put("vatAmounts", column(vat -> figures.amount(vat.vat())));
      all.put("vatGrosses", column(vat -> figures.amount(vat.gross())));
    }
  }

  private String column(Function<Vat, String> figure) {
    return document.vat().stream().map(figure).collect(Collectors.joining("\n"));
  }

  private void sums() {
    Totals totals = document.totals();
    List<String[]> sums = new ArrayList<>();
    if (EInvoice.isOne(document)) {
      sum(sums, "sum.net", totals.net());
      sum(sums, "sum.vat", totals.vat());
      sum(sums, "sum.gross", totals.gross());
      if (totals.paid().amount().signum() != 0) {
        sum(sums, "sum.paid", totals.paid().negated());
      }
    }
    boolean receipt = document.kind() == DocumentKind.RECEIPT;
    all.put("sumLabels", sums.stream().map(sum -> sum[0]).collect(Collectors.joining("\n")));
    all.put("sums", sums.stream().map(sum -> sum[1]).collect(Collectors.joining("\n")));
    all.put("totalLabel", say.it("total." + document.kind()));
    all.put("total", figures.money(receipt ? totals.paid() : totals.due()));
  }

  private void sum(List<String[]> sums, String key, Money money) {
    sums.add(new String[] {say.it(key), figures.money(money)});
  }

  private void slip(Payment payment) {
    List<String[]> facts = new ArrayList<>();
    String iban = payment.iban();
    LocalDate due = document.due();
    add(facts, "slip.payee", payment.payee());
    add(facts, "slip.iban", iban == null ? null : inFours(iban));
    add(facts, "slip.bic", payment.bic());
    add(facts, "slip.reference", new PaymentReference(payment.reference()).grouped());
    add(facts, "due", due == null ? null : figures.day(due));
    add(facts, "slip.amount", figures.money(payment.amount()));
    slots("pay", facts);
    FinnishBarcode.of(payment, due).ifPresent(code -> all.put("barcode", inFours(code)));
    EpcCode.of(payment).ifPresent(code -> all.put("qr", QrCode.png(code)));
  }

  private static String inFours(String text) {
    return text.replaceAll("(.{4})(?=.)", "$1 ");
  }
}
