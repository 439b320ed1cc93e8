package org.ecs.reports;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.ecs.common.Money;
import org.ecs.finance.DocumentKind;
import org.ecs.finance.InvoiceDocument;
import org.ecs.finance.InvoiceDocument.Line;
import org.ecs.finance.InvoiceDocument.Payment;
import org.ecs.finance.InvoiceDocument.Preceding;
import org.ecs.finance.InvoiceDocument.Totals;
import org.ecs.finance.InvoiceDocument.Vat;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or credit note as UN/CEFACT CII D16B, as it lies in a Factur-X file of profile EN
 * 16931. Elements stand in the order of the schema; each figure is the document's own.
 */
final class Cii {

  private static final String URN = "urn:un:unece:uncefact:data:standard:";
  private static final String QUALIFIED = URN + "QualifiedDataType:100";
  private static final String DAY = "102"; // UNTDID 2379: CCYYMMDD

  private final InvoiceDocument document;
  private final String terms;
  private final Xml xml = new Xml();

  private Cii(InvoiceDocument document, String terms) {
    this.document = document;
    this.terms = terms;
  }

  /**
   * @param terms how to pay in words, which a document without a due date has to say (BR-CO-25)
   */
  static byte[] of(InvoiceDocument document, String terms) {
    return new Cii(document, terms).write();
  }

  private byte[] write() {
    xml.open(
        "rsm:CrossIndustryInvoice",
        "xmlns:rsm",
        URN + "CrossIndustryInvoice:100",
        "xmlns:ram",
        URN + "ReusableAggregateBusinessInformationEntity:100",
        "xmlns:qdt",
        QUALIFIED,
        "xmlns:udt",
        URN + "UnqualifiedDataType:100");
    xml.open("rsm:ExchangedDocumentContext")
        .open("ram:GuidelineSpecifiedDocumentContextParameter")
        .with("ram:ID", "urn:cen.eu:en16931:2017")
        .close()
        .close();
    head();
    transaction();
    return xml.bytes();
  }

  private void transaction() {
    xml.open("rsm:SupplyChainTradeTransaction");
    document.lines().forEach(this::line);
    xml.open("ram:ApplicableHeaderTradeAgreement")
        .with("ram:BuyerReference", document.buyerReference());
    CiiParty.write(xml, "ram:SellerTradeParty", document.seller());
    CiiParty.write(xml, "ram:BuyerTradeParty", document.buyer());
    xml.close();
    xml.open("ram:ApplicableHeaderTradeDelivery").open("ram:ActualDeliverySupplyChainEvent");
    day("ram:OccurrenceDateTime", document.serviceTo());
    xml.close().close();
    settlement();
  }

  private void head() {
    xml.open("rsm:ExchangedDocument").with("ram:ID", document.number());
    xml.with("ram:TypeCode", document.kind() == DocumentKind.CREDIT_NOTE ? "381" : "380");
    day("ram:IssueDateTime", document.issued());
    document.notes().forEach(this::note);
    note(document.reason());
    xml.close();
  }

  private void note(@Nullable String note) {
    if (note != null && !note.isBlank()) {
      xml.open("ram:IncludedNote").with("ram:Content", note).close();
    }
  }

  private void line(Line line) {
    xml.open("ram:IncludedSupplyChainTradeLineItem")
        .open("ram:AssociatedDocumentLineDocument")
        .with("ram:LineID", Integer.toString(line.number()))
        .close()
        .open("ram:SpecifiedTradeProduct")
        .with("ram:Name", line.description())
        .close()
        .open("ram:SpecifiedLineTradeAgreement")
        .open("ram:NetPriceProductTradePrice")
        .with("ram:ChargeAmount", plain(line.unitPrice()))
        .close()
        .close()
        .open("ram:SpecifiedLineTradeDelivery")
        .with("ram:BilledQuantity", line.quantity().toPlainString(), "unitCode", line.unit())
        .close()
        .open("ram:SpecifiedLineTradeSettlement")
        .open("ram:ApplicableTradeTax")
        .with("ram:TypeCode", "VAT")
        .with("ram:CategoryCode", EInvoice.category(line.vatRate()))
        .with("ram:RateApplicablePercent", EInvoice.percent(line.vatRate()))
        .close();
    period(line.from(), line.to());
    xml.open("ram:SpecifiedTradeSettlementLineMonetarySummation")
        .with("ram:LineTotalAmount", plain(line.net()))
        .close()
        .close()
        .close();
  }

  private void settlement() {
    Payment payment = document.payment();
    xml.open("ram:ApplicableHeaderTradeSettlement")
        .with("ram:PaymentReference", payment == null ? null : payment.reference())
        .with("ram:InvoiceCurrencyCode", document.currency().getCurrencyCode());
    if (payment != null && payment.iban() != null) {
      means(payment);
    }
    document.vat().forEach(this::vat);
    period(document.serviceFrom(), document.serviceTo());
    xml.open("ram:SpecifiedTradePaymentTerms").with("ram:Description", terms);
    LocalDate due = document.due();
    if (due != null) {
      day("ram:DueDateDateTime", due);
    }
    xml.close();
    sums(document.totals());
    Preceding preceding = document.preceding();
    if (preceding != null) {
      xml.open("ram:InvoiceReferencedDocument")
          .with("ram:IssuerAssignedID", preceding.number())
          .open("ram:FormattedIssueDateTime")
          .with("qdt:DateTimeString", compact(preceding.issued()), "format", DAY)
          .close()
          .close();
    }
    xml.close();
  }

  private void means(Payment payment) {
    xml.open("ram:SpecifiedTradeSettlementPaymentMeans")
        .with("ram:TypeCode", EInvoice.CREDIT_TRANSFER)
        .open("ram:PayeePartyCreditorFinancialAccount")
        .with("ram:IBANID", payment.iban())
        .with("ram:AccountName", payment.payee())
        .close();
    if (payment.bic() != null) {
      xml.open("ram:PayeeSpecifiedCreditorFinancialInstitution")
          .with("ram:BICID", payment.bic())
          .close();
    }
    xml.close();
  }

  private void vat(Vat vat) {
    xml.open("ram:ApplicableTradeTax")
        .with("ram:CalculatedAmount", plain(vat.vat()))
        .with("ram:TypeCode", "VAT")
        .with("ram:BasisAmount", plain(vat.net()))
        .with("ram:CategoryCode", EInvoice.category(vat.rate()))
        .with("ram:RateApplicablePercent", EInvoice.percent(vat.rate()))
        .close();
  }

  private void sums(Totals totals) {
    xml.open("ram:SpecifiedTradeSettlementHeaderMonetarySummation")
        .with("ram:LineTotalAmount", plain(totals.net()))
        .with("ram:TaxBasisTotalAmount", plain(totals.net()))
        .with(
            "ram:TaxTotalAmount",
            plain(totals.vat()),
            "currencyID",
            document.currency().getCurrencyCode())
        .with("ram:GrandTotalAmount", plain(totals.gross()))
        .with("ram:TotalPrepaidAmount", plain(totals.paid()))
        .with("ram:DuePayableAmount", plain(totals.due()))
        .close();
  }

  private void period(LocalDate from, LocalDate to) {
    xml.open("ram:BillingSpecifiedPeriod");
    day("ram:StartDateTime", from);
    day("ram:EndDateTime", to);
    xml.close();
  }

  private void day(String element, LocalDate day) {
    xml.open(element).with("udt:DateTimeString", compact(day), "format", DAY).close();
  }

  private static String compact(LocalDate day) {
    return day.format(DateTimeFormatter.BASIC_ISO_DATE);
  }

  private static String plain(Money money) {
    return money.amount().toPlainString();
  }
}
