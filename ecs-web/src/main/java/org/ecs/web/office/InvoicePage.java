package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.ecs.common.Audit;
import org.ecs.common.Money;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.finance.CreditNotes;
import org.ecs.finance.CreditRow;
import org.ecs.finance.CreditState;
import org.ecs.finance.FileKind;
import org.ecs.finance.InvoiceDocument;
import org.ecs.finance.InvoiceDocuments;
import org.ecs.finance.InvoiceFiles;
import org.ecs.finance.InvoicePayments;
import org.ecs.finance.InvoiceRow;
import org.ecs.finance.Invoices;
import org.ecs.web.Asked;
import org.ecs.web.Attempt;
import org.ecs.web.Staff;
import org.jspecify.annotations.Nullable;

/** One invoice or credit note: its lines and files, its payments, what is credited of it. */
@Named
@RequestScoped
public class InvoicePage {

  private static final int ROWS = 20;

  @Inject private Invoices invoices;
  @Inject private InvoiceDocuments documents;
  @Inject private InvoiceFiles files;
  @Inject private InvoicePayments payments;
  @Inject private CreditNotes creditNotes;
  @Inject private OverviewPage overview;
  @Inject private Audit audit;
  @Inject private Asked asked;
  @Inject private Attempt attempt;
  @Inject private Staff staff;
  @Inject private Clock clock;

  private @Nullable InvoiceRow invoice;
  private @Nullable InvoiceDocument document;
  private @Nullable List<CreditRow> credits;
  private String lines = "";
  private String why = "";
  private String amount = "";
  private String paidOn = "";
  private String source = "";

  /** Refuses an invoice that is not there before anything is drawn. */
  public void load() {
    getInvoice();
  }

  public InvoiceRow getInvoice() {
    if (invoice == null) {
      invoice = invoices.get(asked.text("number"));
    }
    return invoice;
  }

  public InvoiceDocument getDocument() {
    if (document == null) {
      document = documents.of(getInvoice().id());
    }
    return document;
  }

  public List<FileKind> getFiles() {
    return files.kinds(getInvoice().id());
  }

  public List<CreditRow> getCredits() {
    if (credits == null) {
      credits = creditNotes.of(getInvoice().number());
    }
    return credits;
  }

  /** The one that waits for a second person; null if none does. */
  public @Nullable CreditRow getWaiting() {
    return getCredits().stream()
        .filter(credit -> credit.state() == CreditState.WAITING)
        .findFirst()
        .orElse(null);
  }

  public List<Audit.Row> getAudit() {
    return audit.about(getInvoice().number(), ROWS);
  }

  public void credit() {
    attempt.perform(
        staff.isInvoices(),
        "doneCredit",
        () -> creditNotes.ask(getInvoice().number(), numbers(), why));
  }

  public void approve() {
    attempt.perform(staff.isInvoices(), "doneCreditApprove", () -> creditNotes.approve(waiting()));
  }

  public void reject() {
    attempt.perform(staff.isInvoices(), "doneCreditReject", () -> creditNotes.reject(waiting()));
  }

  public void pay() {
    attempt.perform(
        staff.isInvoices(),
        "donePayment",
        () -> payments.record(getInvoice().number(), money(), day(), source.strip()));
  }

  private long waiting() {
    CreditRow waiting = getWaiting();
    if (waiting == null) {
      throw new Refusal(Reason.CREDIT_UNKNOWN, getInvoice().number());
    }
    return waiting.id();
  }

  private List<Integer> numbers() {
    try {
      return Arrays.stream(lines.split("[,;\\s]+"))
          .filter(each -> !each.isEmpty())
          .map(Integer::valueOf)
          .toList();
    } catch (NumberFormatException odd) {
      throw new Refusal(Reason.LINE_CREDITED, lines);
    }
  }

  private Money money() {
    try {
      return new Money(
          new BigDecimal(amount.strip().replace(',', '.')), getInvoice().gross().currency());
    } catch (ArithmeticException | NumberFormatException odd) {
      throw new Refusal(Reason.AMOUNT_NOT_POSITIVE, amount);
    }
  }

  private LocalDate day() {
    try {
      return paidOn.isEmpty()
          ? LocalDate.ofInstant(clock.instant(), overview.getZone())
          : LocalDate.parse(paidOn);
    } catch (DateTimeException odd) {
      throw new Refusal(Reason.PERIOD_WRONG, paidOn);
    }
  }

  public String getLines() {
    return lines;
  }

  public void setLines(@Nullable String lines) {
    this.lines = Objects.requireNonNullElse(lines, "");
  }

  public String getWhy() {
    return why;
  }

  public void setWhy(@Nullable String why) {
    this.why = Objects.requireNonNullElse(why, "");
  }

  public String getAmount() {
    return amount;
  }

  public void setAmount(@Nullable String amount) {
    this.amount = Objects.requireNonNullElse(amount, "");
  }

  public String getPaidOn() {
    return paidOn;
  }

  public void setPaidOn(@Nullable String paidOn) {
    this.paidOn = Objects.requireNonNullElse(paidOn, "");
  }

  public String getSource() {
    return source;
  }

  public void setSource(@Nullable String source) {
    this.source = Objects.requireNonNullElse(source, "");
  }
}
