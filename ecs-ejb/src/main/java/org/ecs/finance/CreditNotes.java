package org.ecs.finance;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.common.Audit;
import org.ecs.common.Caller;
import org.ecs.common.Money;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.common.Slice;
import org.ecs.finance.Reckoning.Share;
import org.ecs.ledger.Book;
import org.ecs.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * Credit notes: lines of a final invoice that are taken back, each at most once; above a configured
 * amount a second person says yes first.
 */
@Stateless
public class CreditNotes {

  private static final String ROW =
      "select new org.ecs.finance.CreditRow(c.id, i.number, c.lines, c.reason, c.gross, c.currency, c.state,"
          + " c.askedBy, c.askedAt, c.decidedBy, c.decidedAt, n.number) from CreditRequest c join Invoice i on"
          + " i.id = c.invoiceId left join Invoice n on n.id = c.creditId ";

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Audit audit;
  @Inject private Ledger ledger;
  @Inject private Finishing finishing;
  @Inject private InvoiceRows rows;
  @Inject private Seller seller;
  @Inject private Event<InvoiceSettled> settled;

  @Inject
  @ConfigProperty(name = "ecs.finance.credit-alone", defaultValue = "100")
  private BigDecimal alone;

  /**
   * Asks for a credit note. One of no more than the configured amount is issued at once, another
   * waits for a second person.
   *
   * @param lines of the invoice; none: all that have not been credited
   * @param reason for the subscriber to read, 1 to 500 characters
   * @return how it is now
   */
  public CreditRow ask(String invoiceNumber, List<Integer> lines, String reason) {
    if (reason.isBlank() || reason.length() > 500) {
      throw new Refusal(Reason.TEXT_MALFORMED, "reason: 1 to 500 characters");
    }
    Invoice invoice = find(invoiceNumber);
    rows.locked(invoice.id()); // one credit at a time for one invoice
    List<InvoiceLine> wanted = wanted(invoice, lines);
    Money gross = sum(invoice, wanted).gross();
    List<Integer> numbers = wanted.stream().map(InvoiceLine::number).toList();
    CreditRequest request =
        new CreditRequest(
            invoice.id(), numbers, reason, gross, Caller.current().name(), clock.instant());
    db.persist(request);
    audit.note("credit.ask", invoiceNumber, gross + ": " + reason);
    if (gross.amount().compareTo(alone) <= 0) {
      request.issued(issue(request));
    }
    return fresh(request.id());
  }

  /** A second person says yes: it is issued. Refuses the one who asked. */
  public CreditRow approve(long id) {
    CreditRequest request = locked(id);
    request.decided(true, Caller.current().name(), clock.instant());
    request.issued(issue(request));
    return fresh(id);
  }

  public CreditRow reject(long id) {
    CreditRequest request = locked(id);
    request.decided(false, Caller.current().name(), clock.instant());
    audit.note("credit.reject", id, "");
    return fresh(id);
  }

  /** Those in a state (null: in any), the newest first. */
  public Slice<CreditRow> find(@Nullable CreditState state, int first, int atMost) {
    String which = "where (:state is null or c.state = :state) ";
    List<CreditRow> found =
        db.createQuery(ROW + which + "order by c.id desc", CreditRow.class)
            .setParameter("state", state)
            .setFirstResult(first)
            .setMaxResults(atMost)
            .getResultList();
    Long total =
        db.createQuery("select count(c) from CreditRequest c " + which, Long.class)
            .setParameter("state", state)
            .getSingleResult();
    return new Slice<>(found, total);
  }

  /** Those of an invoice, the oldest first. */
  public List<CreditRow> of(String invoiceNumber) {
    return db.createQuery(ROW + "where i.number = :number order by c.id", CreditRow.class)
        .setParameter("number", invoiceNumber)
        .getResultList();
  }

  private long issue(CreditRequest request) {
    Invoice invoice = db.find(Invoice.class, request.invoice());
    Settlement settlement = rows.locked(invoice.id());
    List<InvoiceLine> lines = wanted(invoice, request.lines());
    Currency currency = invoice.total().net().currency();
    List<Share> shares = lines.stream().map(line -> share(line, currency)).toList();
    Share sum = sum(invoice, lines);
    Invoice credit = written(invoice, new Reckoning(shares, List.of(), sum), request.reason());
    finishing.lines(credit, lines.stream().map(line -> line.draft(currency)).toList(), shares);
    lines.forEach(line -> db.persist(new CreditedLine(invoice.id(), line.number(), credit.id())));
    ledger.book(
        "credit:" + credit.id(),
        invoice.account().value(),
        Map.of(
            Book.SUBSCRIBER, sum.gross(),
            Book.VAT, sum.vat().negated(),
            Book.INVOICED, sum.net().negated()));
    boolean open = settlement.isOpen();
    settlement.less(sum.gross(), clock.instant());
    if (open && !settlement.isOpen()) {
      settled.fire(new InvoiceSettled(invoice.id(), invoice.account()));
    }
    audit.note("credit.issue", invoice.number(), sum.gross() + ": " + request.reason());
    finishing.number(credit);
    return credit.id();
  }

  private Invoice written(Invoice invoice, Reckoning figures, String reason) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), seller.zone());
    Invoice.Terms of = invoice.terms();
    Invoice credit =
        new Invoice(
            DocumentKind.CREDIT_NOTE,
            seller.entity(),
            invoice.account(),
            new Invoice.Terms(today, null, of.serviceFrom(), of.serviceTo(), of.mode()),
            figures,
            invoice.parties(),
            clock.instant());
    credit.about(invoice, reason);
    db.persist(credit);
    return credit;
  }

  /** The lines, none of them credited yet; refuses (LINE_CREDITED) what is not there any more. */
  private List<InvoiceLine> wanted(Invoice invoice, List<Integer> numbers) {
    List<InvoiceLine> free =
        rows.lines(invoice.id()).stream()
            .filter(
                line ->
                    db.find(CreditedLine.class, new CreditedLine.Key(invoice.id(), line.number()))
                        == null)
            .filter(line -> numbers.isEmpty() || numbers.contains(line.number()))
            .toList();
    boolean all = numbers.isEmpty() || free.size() == numbers.stream().distinct().count();
    if (free.isEmpty() || !all || !sum(invoice, free).gross().isPositive()) {
      throw new Refusal(Reason.LINE_CREDITED, invoice.number() + " " + numbers);
    }
    return free;
  }

  private static Share share(InvoiceLine line, Currency currency) {
    return new Share(line.item(currency).net(), line.item(currency).gross());
  }

  private static Share sum(Invoice invoice, List<InvoiceLine> lines) {
    Currency currency = invoice.total().net().currency();
    return lines.stream()
        .map(line -> share(line, currency))
        .reduce(Share.zero(currency), Share::plus);
  }

  private Invoice find(String number) {
    return db
        .createQuery(
            "select i from Invoice i where i.number = :number and i.kind ="
                + " org.ecs.finance.DocumentKind.INVOICE",
            Invoice.class)
        .setParameter("number", number)
        .getResultList()
        .stream()
        .findFirst()
        .orElseThrow(() -> new Refusal(Reason.INVOICE_UNKNOWN, number));
  }

  private CreditRequest locked(long id) {
    CreditRequest request = db.find(CreditRequest.class, id, LockModeType.PESSIMISTIC_WRITE);
    return Objects.requireNonNullElseGet(
        request,
        () -> {
          throw new Refusal(Reason.CREDIT_UNKNOWN, id);
        });
  }

  private CreditRow fresh(long id) {
    db.flush();
    return db.createQuery(ROW + "where c.id = :id", CreditRow.class)
        .setParameter("id", id)
        .getSingleResult();
  }
}
