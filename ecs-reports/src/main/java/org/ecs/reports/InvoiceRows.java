package org.ecs.reports;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;
import org.ecs.common.Money;
import org.ecs.finance.DocumentKind;
import org.ecs.finance.InvoiceDocument;
import org.ecs.finance.InvoiceDocument.Entry;
import org.ecs.finance.InvoiceDocument.Line;
import org.ecs.finance.InvoiceDocument.Session;
import org.ecs.finance.InvoiceDocument.Subtotal;
import org.ecs.reports.InvoiceRow.Section;
import org.ecs.tariff.TaxMode;
import org.jspecify.annotations.Nullable;

/** The tables of a document row by row, made while they are printed. */
final class InvoiceRows implements JRDataSource {

  private final InvoiceDocument document;
  private final Phrases say;
  private final Figures figures;
  private final boolean net;
  private final Map<Integer, Line> lines;
  private final Map<Integer, Long> sessionsOfLine;
  private final Map<String, Subtotal> cards;
  private final Iterator<InvoiceRow> rows;
  private @Nullable InvoiceRow now;

  InvoiceRows(InvoiceDocument document, Phrases say, Figures figures) {
    this.document = document;
    this.say = say;
    this.figures = figures;
    this.net = document.mode() == TaxMode.NET;
    this.lines = new HashMap<>();
    document.lines().forEach(line -> lines.put(line.number(), line));
    this.sessionsOfLine =
        document.sessions().stream()
            .collect(Collectors.groupingBy(Session::line, Collectors.counting()));
    this.cards =
        document.byCard().stream()
            .collect(Collectors.toMap(Subtotal::name, Function.identity(), (one, same) -> one));
    this.rows =
        Stream.of(
                document.lines().stream()
                    .filter(l -> !sessionsOfLine.containsKey(l.number()))
                    .map(this::fee),
                document.sessions().stream().map(this::session),
                document.entries().stream().map(this::entry),
                document.byStation().stream().map(this::station),
                Stream.of(InvoiceRow.SUM))
            .flatMap(part -> part)
            .iterator();
  }

  @Override
  public boolean next() {
    boolean more = rows.hasNext();
    if (more) {
      now = rows.next();
    }
    return more;
  }

  @Override
  public @Nullable Object getFieldValue(JRField field) {
    return now == null ? null : now.column(field.getName());
  }

  private InvoiceRow fee(Line line) {
    boolean one = line.quantity().compareTo(BigDecimal.ONE) == 0;
    String text =
        one ? line.description() : figures.number(line.quantity()) + " × " + line.description();
    return new InvoiceRow(
        Section.LINES,
        null,
        null,
        null,
        null,
        Integer.toString(line.number()),
        text,
        "",
        figures.percent(line.vatRate()),
        figures.amount(net ? line.net() : line.gross()),
        null,
        figures.days(line.from(), line.to()));
  }

  private InvoiceRow session(Session session) {
    Line line = lines.get(session.line());
    boolean alone = sessionsOfLine.getOrDefault(session.line(), 0L) == 1;
    Money amount = net ? session.net() : session.gross();
    if (line != null && alone) {
      amount = net ? line.net() : line.gross();
    }
    Subtotal card = cards.size() > 1 ? cards.get(session.card()) : null;
    return new InvoiceRow(
        Section.LINES,
        session.card(),
        place(session),
        card == null ? null : sum(card),
        card == null ? null : figures.amount(net ? card.net() : card.gross()),
        Integer.toString(session.line()),
        figures.span(session.from(), session.to()),
        figures.kilowattHours(session.energy()),
        line == null ? "" : figures.percent(line.vatRate()),
        figures.amount(amount),
        null,
        session.explanation().isEmpty() ? null : String.join(" ", session.explanation()));
  }

  private static String place(Session session) {
    return session.site().isBlank() || session.site().equals(session.station())
        ? session.station()
        : session.station() + "  ·  " + session.site();
  }

  private String sum(Subtotal card) {
    String energy = figures.kilowattHours(card.energy());
    return say.it("card.sum", card.name(), card.sessions(), energy);
  }

  private InvoiceRow station(Subtotal station) {
    return new InvoiceRow(
        Section.STATIONS,
        null,
        null,
        null,
        null,
        "",
        station.name(),
        figures.number(BigDecimal.valueOf(station.sessions())),
        figures.kilowattHours(station.energy()),
        figures.amount(net ? station.net() : station.gross()),
        null,
        null);
  }

  private InvoiceRow entry(Entry entry) {
    boolean received =
        document.kind() == DocumentKind.RECEIPT && entry.amount().amount().signum() < 0;
    return new InvoiceRow(
        Section.ENTRIES,
        null,
        null,
        null,
        null,
        figures.day(entry.date()),
        entry.text(),
        entry.number() == null ? "" : entry.number(),
        entry.due() == null ? "" : figures.day(entry.due()),
        figures.amount(received ? entry.amount().negated() : entry.amount()),
        entry.balance() == null ? null : figures.amount(entry.balance()),
        null);
  }
}
