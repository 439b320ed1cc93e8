package org.ecs.payment.bank;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecs.common.Audit;
import org.ecs.common.Money;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.common.Slice;
import org.ecs.finance.DocumentKind;
import org.ecs.finance.InvoiceFilter;
import org.ecs.finance.InvoicePayments;
import org.ecs.finance.InvoiceRow;
import org.ecs.finance.Invoices;
import org.ecs.payment.EventKind;
import org.ecs.payment.GatewayEvent;
import org.ecs.payment.GatewayEvents;
import org.ecs.payment.Outcome;
import org.ecs.payment.PaymentLists;
import org.ecs.payment.PaymentRow;
import org.ecs.payment.Payments;
import org.jspecify.annotations.Nullable;

/**
 * Payments to us at the bank: taken from statements, each once however often a file comes, booked
 * on the invoice that the payer named, and kept for a person where nobody was named that we know.
 */
@Stateless
public class BankReceipts {

  private static final String ROW =
      "select new org.ecs.payment.bank.ReceiptRow(r.id, r.bankAccount, r.amount, r.currency, r.bookedOn,"
          + " r.payer, r.reference, r.message, r.state, r.invoice, r.remark) from BankReceipt r";

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Audit audit;
  @Inject private Invoices invoices;
  @Inject private InvoicePayments payments;
  @Inject private PaymentLists attempts;
  @Inject private GatewayEvents events;

  /**
   * Takes a bank's statement, all of it or nothing.
   *
   * @throws Refusal BANK_FILE_UNREADABLE
   */
  public TakenStatement take(byte[] file) {
    List<StatementLine> lines = StatementFile.read(file);
    lines.stream().filter(line -> !line.amount().isPositive()).forEach(this::cameBack);
    List<StatementLine> came = lines.stream().filter(line -> line.amount().isPositive()).toList();
    List<StatementLine> fresh = came.stream().filter(line -> !known(line.key())).toList();
    int matched = (int) fresh.stream().filter(this::matched).count();
    TakenStatement taken =
        new TakenStatement(matched, fresh.size() - matched, came.size() - fresh.size());
    audit.note("bank.take", lines.isEmpty() ? "" : lines.get(0).account(), taken.toString());
    return taken;
  }

  /** Keeps it, and books it where it is known what for. */
  private boolean matched(StatementLine line) {
    BankReceipt receipt = new BankReceipt(line, clock.instant());
    db.persist(receipt);
    Optional<PaymentRow> collection = collection(line);
    if (collection.isPresent()) {
      boolean paid = reported(line, EventKind.CAPTURED, line.amount()) == Outcome.APPLIED;
      if (paid) {
        receipt.matched(String.valueOf(collection.get().invoice()));
      }
      return paid;
    }
    Optional<InvoiceRow> invoice = invoice(line);
    invoice.ifPresent(found -> book(receipt, found.number()));
    return invoice.isPresent();
  }

  private void cameBack(StatementLine line) {
    if (collection(line).isPresent()) {
      reported(line, EventKind.DISPUTED, line.amount().negated());
    }
  }

  private Outcome reported(StatementLine line, EventKind kind, Money amount) {
    String key = line.collected();
    return events.reported(
        new GatewayEvent(Payments.BANK, "bank:" + line.key(), kind, key, null, null, amount, null));
  }

  private Optional<PaymentRow> collection(StatementLine line) {
    return Optional.ofNullable(line.collected())
        .flatMap(attempts::byKey)
        .filter(row -> row.gateway().equals(Payments.BANK));
  }

  /** A person knows the invoice that it is for: by its number or payment reference. */
  public void assign(long id, String invoice) {
    BankReceipt receipt = locked(id);
    InvoiceRow found =
        named(invoice).orElseThrow(() -> new Refusal(Reason.INVOICE_UNKNOWN, invoice));
    book(receipt, found.number());
    audit.note("bank.assign", id, found.number());
  }

  /** It is not for an invoice: it was sent back, or belongs to somebody else. */
  public void putAside(long id, String why) {
    if (why.isBlank() || why.length() > 200) {
      throw new Refusal(Reason.TEXT_MALFORMED, "why: 1 to 200 characters");
    }
    locked(id).aside(why.strip());
    audit.note("bank.aside", id, why.strip());
  }

  /** Refuses an unknown one with RECEIPT_UNKNOWN. */
  public ReceiptRow get(long id) {
    return db
        .createQuery(ROW + " where r.id = :id", ReceiptRow.class)
        .setParameter("id", id)
        .getResultList()
        .stream()
        .findFirst()
        .orElseThrow(() -> new Refusal(Reason.RECEIPT_UNKNOWN, id));
  }

  /** Those in a state (null: in any), the newest first. */
  public Slice<ReceiptRow> find(@Nullable ReceiptState state, int first, int atMost) {
    String which = " where (:state is null or r.state = :state)";
    List<ReceiptRow> rows =
        db.createQuery(ROW + which + " order by r.id desc", ReceiptRow.class)
            .setParameter("state", state)
            .setFirstResult(first)
            .setMaxResults(atMost)
            .getResultList();
    Long total =
        db.createQuery("select count(r) from BankReceipt r" + which, Long.class)
            .setParameter("state", state)
            .getSingleResult();
    return new Slice<>(rows, total);
  }

  private void book(BankReceipt receipt, String number) {
    payments.record(number, receipt.amount(), receipt.booked(), "bank:" + receipt.key());
    receipt.matched(number);
  }

  /** By the reference field, else by the words of the message; never in another currency. */
  private Optional<InvoiceRow> invoice(StatementLine line) {
    String message = line.message() == null ? "" : line.message();
    Stream<String> words = Stream.of(message.split("[\\s,;:]+")).filter(w -> w.length() > 5);
    return Stream.concat(Stream.ofNullable(line.reference()), words.limit(20))
        .map(this::named)
        .flatMap(Optional::stream)
        .filter(found -> found.gross().currency().equals(line.amount().currency()))
        .findFirst();
  }

  /** Exactly, not by the beginning of a number. */
  private Optional<InvoiceRow> named(String text) {
    String asked = text.strip().toUpperCase(Locale.ROOT);
    if (asked.isEmpty() || asked.length() > 60) {
      return Optional.empty();
    }
    InvoiceFilter filter =
        new InvoiceFilter(asked, DocumentKind.INVOICE, null, null, null, null, null);
    return invoices.find(filter, 0, 20).rows().stream()
        .filter(row -> row.number().equals(asked) || !isBeginning(row, asked))
        .findFirst();
  }

  private static boolean isBeginning(InvoiceRow row, String asked) {
    return row.number().startsWith(asked) || row.accountNumber().startsWith(asked);
  }

  private boolean known(String key) {
    return !db.createQuery("select r.id from BankReceipt r where r.receiptKey = :key", Long.class)
        .setParameter("key", key)
        .getResultList()
        .isEmpty();
  }

  private BankReceipt locked(long id) {
    BankReceipt receipt = db.find(BankReceipt.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (receipt == null) {
      throw new Refusal(Reason.RECEIPT_UNKNOWN, id);
    }
    db.refresh(receipt);
    return receipt;
  }
}
