package org.ecs.payment.bank;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.ecs.common.Money;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.finance.InvoiceRow;
import org.ecs.finance.Invoices;
import org.ecs.finance.Month;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.BillingMode;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Payments at the bank find their invoices, or wait for a person. */
class BankReceiptsTest {

  private Ecs ecs;
  private InvoiceRow invoice;

  @AfterEach
  void close() {
    ecs.close();
  }

  /** An invoice of 125.50. */
  private void invoiced(Database database) {
    ecs = Ecs.on(database);
    ecs.clock().set(Instant.parse("2026-03-20T08:00:00Z"));
    Month month = new Month(ecs);
    AccountRow ada = month.town.account("Ada", BillingMode.POSTPAID, "500.00");
    month.used(ada, "2026-05-03T10:00:00Z", "100.00");
    ecs.clock().set(Instant.parse("2026-06-01T04:00:00Z"));
    month.run(Month.MAY);
    invoice = month.invoices(ada).get(0);
  }

  private TakenStatement take(String... entries) {
    String file =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
            + "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt>"
            + "<GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-06-10T20:00:00Z</CreDtTm></GrpHdr>"
            + "<Stmt><Id>S1</Id><Acct><Id><IBAN>FI2112345600000785</IBAN></Id></Acct>"
            + String.join("", entries)
            + "</Stmt></BkToCstmrStmt></Document>";
    return ecs.in(() -> receipts().take(file.getBytes(UTF_8)));
  }

  private BankReceipts receipts() {
    return ecs.the(BankReceipts.class);
  }

  private static String entry(String amount, String way, String status, String details) {
    return "<Ntry><Amt Ccy=\"EUR\">"
        + amount
        + "</Amt><CdtDbtInd>"
        + way
        + "</CdtDbtInd><Sts><Cd>"
        + status
        + "</Cd></Sts><BookgDt><Dt>2026-06-10</Dt></BookgDt><BkTxCd/><NtryDtls>"
        + details
        + "</NtryDtls></Ntry>";
  }

  private static String details(String amount, String id, String remittance) {
    return "<TxDtls><Refs><AcctSvcrRef>"
        + id
        + "</AcctSvcrRef></Refs><Amt Ccy=\"EUR\">"
        + amount
        + "</Amt><RltdPties><Dbtr><Pty><Nm>Ada</Nm></Pty></Dbtr></RltdPties><RmtInf>"
        + remittance
        + "</RmtInf></TxDtls>";
  }

  private static String referenced(String reference) {
    return "<Strd><CdtrRefInf><Ref>" + reference + "</Ref></CdtrRefInf></Strd>";
  }

  private static String said(String message) {
    return "<Ustrd>" + message + "</Ustrd>";
  }

  private Money open() {
    return ecs.in(() -> ecs.the(Invoices.class).get(invoice.number())).open();
  }

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }

  private static void refused(Reason reason, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aReferenceFindsItsInvoiceAndAFileCountsOnce(Database database) {
    invoiced(database);
    String national = invoice.reference().substring(4);
    String[] entries = {
      entry("25.50", "CRDT", "BOOK", details("25.50", "A1", referenced(invoice.reference()))),
      entry(
          "30.00",
          "CRDT",
          "BOOK",
          details("10.00", "B1", referenced("0000" + national))
              + details("20.00", "B2", said("thank you, invoice " + invoice.number()))),
      entry("9.00", "DBIT", "BOOK", details("9.00", "C1", referenced(invoice.reference()))),
      entry("9.00", "CRDT", "PDNG", details("9.00", "D1", referenced(invoice.reference()))),
    };
    assertThat(take(entries)).isEqualTo(new TakenStatement(3, 0, 0));
    assertThat(open()).isEqualTo(eur("70.00"));
    assertThat(take(entries)).isEqualTo(new TakenStatement(0, 0, 3));
    assertThat(open()).isEqualTo(eur("70.00"));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void twoPaymentsThatLookAlikeAreTwo(Database database) {
    invoiced(database);
    String entry =
        entry("10.00", "CRDT", "BOOK", details("10.00", "", referenced(invoice.reference())));
    assertThat(take(entry, entry)).isEqualTo(new TakenStatement(2, 0, 0));
    assertThat(take(entry, entry, entry)).isEqualTo(new TakenStatement(1, 0, 2));
    assertThat(open()).isEqualTo(eur("95.50"));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void whatNobodyKnowsWaitsForAPerson(Database database) {
    invoiced(database);
    assertThat(
            take(
                entry(
                    "5.00", "CRDT", "BOOK", details("5.00", "A1", referenced("RF18539007547034"))),
                entry("6.00", "CRDT", "BOOK", details("6.00", "A2", said("2026-00000"))),
                entry("7.00", "CRDT", "BOOK", "")))
        .isEqualTo(new TakenStatement(0, 3, 0));
    List<ReceiptRow> waiting = ecs.in(() -> receipts().find(ReceiptState.UNMATCHED, 0, 10)).rows();
    assertThat(waiting).extracting(ReceiptRow::amount).contains(eur("5.00"), eur("7.00"));
    long first = waiting.get(0).id();
    refused(Reason.INVOICE_UNKNOWN, () -> ecs.run(() -> receipts().assign(first, "2026-00000")));
    ecs.run(() -> receipts().assign(first, invoice.number()));
    refused(
        Reason.RECEIPT_STATE_WRONG,
        () -> ecs.run(() -> receipts().assign(first, invoice.number())));
    assertThat(open()).isEqualTo(eur("118.50"));
    long second = waiting.get(1).id();
    ecs.run(() -> receipts().putAside(second, "sent back"));
    assertThat(ecs.in(() -> receipts().find(ReceiptState.UNMATCHED, 0, 10)).total()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no xml",
        "<a/>",
        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><Document"
            + " xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\">&b;</Document>",
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"/>",
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.008.001.08\"/>"
      })
  void whatIsNoStatementIsRefused(String file) {
    invoiced(Database.H2);
    refused(Reason.BANK_FILE_UNREADABLE, () -> ecs.in(() -> receipts().take(file.getBytes(UTF_8))));
  }
}
