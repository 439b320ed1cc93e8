package org.ecs.payment.bank;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.ecs.common.Money;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.finance.InvoiceRow;
import org.ecs.finance.Invoices;
import org.ecs.finance.Month;
import org.ecs.payment.PaymentDesk;
import org.ecs.payment.PaymentFilter;
import org.ecs.payment.PaymentLists;
import org.ecs.payment.PaymentRow;
import org.ecs.payment.PaymentState;
import org.ecs.payment.Payments;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.BillingMode;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invoices are collected from bank accounts by a file, and paid when a statement shows it. */
class DirectDebitsTest {

  private static final LocalDate DAY = LocalDate.parse("2026-06-15");
  private static final String OURS = "FI2112345600000785";
  private static final String THEIRS = "DE89 3704 0044 0532 0130 00";

  private Ecs ecs;
  private AccountRow ada;
  private InvoiceRow invoice;

  @BeforeAll
  static void configure() {
    System.setProperty("ecs.finance.iban", OURS);
    System.setProperty("ecs.finance.creditor-id", "FI12ZZZ12345678");
  }

  @AfterAll
  static void forget() {
    System.clearProperty("ecs.finance.iban");
    System.clearProperty("ecs.finance.creditor-id");
  }

  @AfterEach
  void close() {
    ecs.close();
  }

  /** An invoice of 125.50. */
  private void invoiced(Database database) {
    ecs = Ecs.on(database);
    ecs.clock().set(Instant.parse("2026-03-20T08:00:00Z"));
    Month month = new Month(ecs);
    ada = month.town.account("Ada", BillingMode.POSTPAID, "500.00");
    month.used(ada, "2026-05-03T10:00:00Z", "100.00");
    ecs.clock().set(Instant.parse("2026-06-01T04:00:00Z"));
    month.run(Month.MAY);
    invoice = month.invoices(ada).get(0);
  }

  private static void refused(Reason reason, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }

  private void mandate() {
    ecs.in(
        () ->
            ecs.the(Mandates.class)
                .give(ada.number(), "Ada Ährling", THEIRS, LocalDate.parse("2026-05-01")));
  }

  private String collected() {
    long file = ecs.in(() -> ecs.the(DirectDebits.class).collect(DAY));
    return ecs.in(() -> ecs.the(DirectDebits.class).content(file));
  }

  private PaymentRow attempt() {
    return ecs.in(() -> ecs.the(PaymentLists.class).find(PaymentFilter.of(ada.id()), 0, 1))
        .rows()
        .get(0);
  }

  private Money open() {
    return ecs.in(() -> ecs.the(Invoices.class).get(invoice.number())).open();
  }

  private TakenStatement shown(String way, String more) {
    String file =
        """
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
        <GrpHdr><MsgId>M</MsgId><CreDtTm>2026-06-15T20:00:00Z</CreDtTm></GrpHdr>
        <Stmt><Id>S</Id><Acct><Id><IBAN>%s</IBAN></Id></Acct>
        <Ntry><Amt Ccy="EUR">125.50</Amt><CdtDbtInd>%s</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
        <BookgDt><Dt>2026-06-15</Dt></BookgDt><BkTxCd/><NtryDtls><TxDtls>
        <Refs><EndToEndId>%s</EndToEndId></Refs>%s</TxDtls></NtryDtls></Ntry>
        </Stmt></BkToCstmrStmt></Document>
        """
            .formatted(OURS, way, attempt().key(), more);
    return ecs.in(() -> ecs.the(BankReceipts.class).take(file.getBytes(UTF_8)));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void anInvoiceWithAMandateIsCollectedAndPaidWhenTheStatementShowsIt(Database database) {
    invoiced(database);
    refused(Reason.NOTHING_TO_COLLECT, this::collected);
    mandate();
    String file = collected();
    assertThat(file)
        .contains("125.50", "DE89370400440532013000", "Ada &#196;hrling", attempt().key(), OURS)
        .contains(invoice.number(), "FI12ZZZ12345678", "2026-06-15");
    assertThatCode(() -> valid(file)).doesNotThrowAnyException();
    refused(Reason.NOTHING_TO_COLLECT, this::collected);
    PaymentRow other = ecs.in(() -> ecs.the(Payments.class).payInvoice(ada.id(), invoice.number()));
    assertThat(other.key()).isEqualTo(attempt().key()); // nobody pays it elsewhere meanwhile
    assertThat(ecs.the(PaymentDesk.class).page(ada.id(), other.key())).isEmpty();
    assertThat(ecs.the(PaymentDesk.class).ask(other.id()).state()).isEqualTo(PaymentState.PENDING);
    assertThat(shown("CRDT", "")).isEqualTo(new TakenStatement(1, 0, 0));
    assertThat(shown("CRDT", "")).isEqualTo(new TakenStatement(0, 0, 1));
    assertThat(attempt().state()).isEqualTo(PaymentState.SUCCEEDED);
    assertThat(open()).isEqualTo(Money.of("0.00", "EUR"));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void whatTheBankGivesBackIsOwedAgain(Database database) {
    invoiced(database);
    mandate();
    collected();
    shown("CRDT", "");
    String back = "<RtrInf><Rsn><Cd>MD06</Cd></Rsn></RtrInf>";
    shown("DBIT", back);
    shown("DBIT", back);
    assertThat(open()).isEqualTo(Money.of("125.50", "EUR"));
    assertThat(attempt().state()).isEqualTo(PaymentState.REFUNDED);
    assertThat(ecs.in(() -> ecs.the(DirectDebits.class).due())).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(value = Database.class, names = "H2")
  void aNewMandateRevokesTheOneBefore(Database database) {
    invoiced(database);
    mandate();
    mandate();
    assertThat(ecs.in(() -> ecs.the(Mandates.class).find(0, 10)).total()).isEqualTo(1);
    ecs.run(() -> ecs.the(Mandates.class).revoke(ada.number()));
    refused(
        Reason.MANDATE_UNKNOWN, () -> ecs.run(() -> ecs.the(Mandates.class).revoke(ada.number())));
    refused(Reason.NOTHING_TO_COLLECT, this::collected);
    refused(
        Reason.DATE_IN_PAST,
        () -> ecs.in(() -> ecs.the(DirectDebits.class).collect(LocalDate.parse("2026-06-01"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "DE00 3704 0044 0532 0130 00", "DE89", "4242424242424242"})
  void anIbanHasItsCheckDigits(String iban) {
    ecs = Ecs.on(Database.H2);
    refused(Reason.IBAN_MALFORMED, () -> new Iban(iban));
  }

  private static void valid(String file) throws Exception {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(DirectDebitsTest.class.getResource("/pain.008.001.08.xsd"))
        .newValidator()
        .validate(new StreamSource(new StringReader(file)));
  }
}
