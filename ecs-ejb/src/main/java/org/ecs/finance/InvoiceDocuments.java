package org.ecs.finance;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecs.billing.BillDataRecordRow;
import org.ecs.billing.BillDataRecords;
import org.ecs.common.Energy;
import org.ecs.common.Money;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.finance.InvoiceDocument.Payment;
import org.ecs.finance.InvoiceDocument.Session;
import org.ecs.finance.InvoiceDocument.Subtotal;
import org.ecs.finance.InvoiceDocument.Totals;
import org.ecs.finance.InvoiceDocument.Vat;
import org.ecs.finance.Reckoning.Item;
import org.ecs.finance.Reckoning.Share;
import org.ecs.tariff.Explanation;
import org.jspecify.annotations.Nullable;

/** Final invoices and credit notes as documents: the same each time, since they never change. */
@Stateless
public class InvoiceDocuments {

  @PersistenceContext private EntityManager db;
  @Inject private BillDataRecords records;
  @Inject private InvoiceRows rows;

  /** Refuses an unknown invoice with INVOICE_UNKNOWN. */
  public InvoiceDocument of(long id) {
    Invoice invoice = db.find(Invoice.class, id);
    if (invoice == null) {
      throw new Refusal(Reason.INVOICE_UNKNOWN, id);
    }
    Parties parties = invoice.parties();
    Locale language = Locale.forLanguageTag(parties.language());
    List<InvoiceLine> lines = rows.lines(id);
    return document(
        invoice, parties, language, lines, sessions(lines, invoice.currency(), language));
  }

  private InvoiceDocument document(
      Invoice invoice,
      Parties parties,
      Locale language,
      List<InvoiceLine> lines,
      List<Session> sessions) {
    Invoice.Terms terms = invoice.terms();
    return new InvoiceDocument(
        invoice.kind(),
        language,
        invoice.number(),
        terms.issued(),
        terms.due(),
        terms.serviceFrom(),
        terms.serviceTo(),
        invoice.currency(),
        terms.mode(),
        parties.seller(),
        parties.buyer(),
        parties.account(),
        parties.buyerReference(),
        lines.stream().map(line -> line.shown(invoice.currency())).toList(),
        sessions,
        subtotals(sessions, Session::card),
        subtotals(sessions, Session::station),
        rates(lines, invoice.currency()),
        totals(invoice.total()),
        payment(invoice, parties),
        preceding(invoice),
        invoice.creditReason(),
        List.of(),
        List.of());
  }

  private static Totals totals(Share total) {
    Money none = Money.zero(total.net().currency());
    return new Totals(total.net(), total.vat(), total.gross(), none, total.gross());
  }

  private static @Nullable Payment payment(Invoice invoice, Parties parties) {
    if (invoice.kind() != DocumentKind.INVOICE) {
      return null;
    }
    return new Payment(
        parties.seller().name(),
        parties.iban(),
        parties.bic(),
        invoice.reference(),
        invoice.total().gross());
  }

  private InvoiceDocument.@Nullable Preceding preceding(Invoice invoice) {
    if (invoice.preceding() == null) {
      return null;
    }
    Invoice before = db.find(Invoice.class, invoice.preceding());
    return new InvoiceDocument.Preceding(before.number(), before.terms().issued());
  }

  private static List<Vat> rates(List<InvoiceLine> lines, Currency currency) {
    Map<java.math.BigDecimal, Share> rates = new TreeMap<>();
    for (InvoiceLine line : lines) {
      Item item = line.item(currency);
      rates.merge(item.rate(), new Share(item.net(), item.gross()), Share::plus);
    }
    List<Vat> summary = new ArrayList<>();
    rates.forEach(
        (rate, sum) ->
            summary.add(new Vat(rate.stripTrailingZeros(), sum.net(), sum.vat(), sum.gross())));
    return summary;
  }

  private List<Session> sessions(List<InvoiceLine> lines, Currency currency, Locale language) {
    Map<Long, List<InvoiceLine>> byRecord = new LinkedHashMap<>();
    for (InvoiceLine line : lines) {
      Long record = line.record();
      if (record != null) {
        byRecord.computeIfAbsent(record, first -> new ArrayList<>()).add(line);
      }
    }
    List<BillDataRecordRow> usage = records.of(List.copyOf(byRecord.keySet()));
    Map<String, String> printed = printed(usage);
    return usage.stream()
        .map(
            row ->
                session(
                    row, printed, byRecord.getOrDefault(row.id(), List.of()), currency, language))
        .sorted(
            Comparator.comparing(Session::card)
                .thenComparing(Session::station)
                .thenComparing(Session::from))
        .toList();
  }

  private static Session session(
      BillDataRecordRow row,
      Map<String, String> printed,
      List<InvoiceLine> lines,
      Currency currency,
      Locale language) {
    Share share =
        lines.stream()
            .map(line -> line.item(currency))
            .map(item -> new Share(item.net(), item.gross()))
            .reduce(Share.zero(currency), Share::plus);
    return new Session(
        lines.get(0).number(),
        printed.getOrDefault(row.card().toLowerCase(Locale.ROOT), row.card()),
        row.stationName(),
        row.siteName(),
        row.startedAt().atZone(row.zone()),
        row.endedAt().atZone(row.zone()),
        row.energy(),
        share.net(),
        share.gross(),
        row.charge().net().amount().signum() < 0
            ? List.of() // what is taken back was explained when it was billed
            : Explanation.of(row.charge(), row.zone(), language));
  }

  private Map<String, String> printed(List<BillDataRecordRow> rows) {
    List<String> cards =
        rows.stream().map(row -> row.card().toLowerCase(Locale.ROOT)).distinct().toList();
    return cards.isEmpty()
        ? Map.of()
        : db
            .createQuery(
                "select c.id, c.printedNumber from Card c where c.id in :cards", Object[].class)
            .setParameter("cards", cards)
            .getResultList()
            .stream()
            .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
  }

  private static List<Subtotal> subtotals(List<Session> sessions, Function<Session, String> by) {
    Map<String, Subtotal> sums = new TreeMap<>();
    for (Session each : sessions) {
      sums.merge(
          by.apply(each),
          new Subtotal(by.apply(each), 1, each.energy(), each.net(), each.gross()),
          InvoiceDocuments::sum);
    }
    return List.copyOf(sums.values());
  }

  private static Subtotal sum(Subtotal one, Subtotal other) {
    Energy energy = one.energy().plus(other.energy());
    return new Subtotal(
        one.name(),
        one.sessions() + other.sessions(),
        energy,
        one.net().plus(other.net()),
        one.gross().plus(other.gross()));
  }
}
