package org.ecs.reports;

import java.time.LocalDate;
import org.ecs.common.Money;
import org.ecs.finance.DocumentKind;
import org.ecs.finance.InvoiceDocument;
import org.ecs.finance.InvoiceDocument.Line;
import org.ecs.finance.InvoiceDocument.Party;
import org.ecs.finance.InvoiceDocument.Payment;
import org.ecs.finance.InvoiceDocument.Preceding;
import org.ecs.finance.InvoiceDocument.Totals;
import org.ecs.finance.InvoiceDocument.Vat;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or credit note as UBL 2.1, as Peppol carries it (BIS Billing 3.0). Elements stand in
 * the order of the schema; each figure is the document's own.
 */
final class Ubl {

  private static final String URN = "urn:oasis:names:specification:ubl:schema:xsd:";
  private static final String PEPPOL =
      "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";

  private final InvoiceDocument document;
  private final String terms;
  private final boolean credit;
  private final Xml xml = new Xml();

  private Ubl(InvoiceDocument document, String terms) {
    this.document = document;
    this.terms = terms;
    this.credit = document.kind() == DocumentKind.CREDIT_NOTE;
  }

  /**
   * @param terms how to pay in words, which a document without a due date has to say (BR-CO-25)
   */
  static byte[] of(InvoiceDocument document, String terms) {
    return new Ubl(document, terms).write();
  }

  private byte[] write() {
    String root = credit ? "CreditNote" : "Invoice";
    xml.open(
        root,
        "xmlns",
        URN + root + "-2",
        "xmlns:cac",
        URN + "CommonAggregateComponents-2",
        "xmlns:cbc",
        URN + "CommonBasicComponents-2");
    head();
    party("cac:AccountingSupplierParty", document.seller());
    party("cac:AccountingCustomerParty", document.buyer());
    Payment payment = document.payment();
    if (payment != null) {
      means(payment);
    }
    xml.open("cac:PaymentTerms").with("cbc:Note", terms).close();
    xml.open("cac:TaxTotal");
    amount("cbc:TaxAmount", document.totals().vat());
    document.vat().forEach(this::vat);
    xml.close();
    sums(document.totals());
    document.lines().forEach(this::line);
    return xml.bytes();
  }

  private void head() {
    LocalDate due = document.due();
    xml.with("cbc:CustomizationID", PEPPOL)
        .with("cbc:ProfileID", "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0")
        .with("cbc:ID", document.number())
        .with("cbc:IssueDate", document.issued().toString());
    if (credit) {
      xml.with("cbc:CreditNoteTypeCode", "381");
    } else {
      xml.with("cbc:DueDate", due == null ? null : due.toString());
      xml.with("cbc:InvoiceTypeCode", "380");
    }
    xml.with("cbc:Note", note())
        .with("cbc:DocumentCurrencyCode", document.currency().getCurrencyCode())
        .with("cbc:BuyerReference", buyerReference());
    period(document.serviceFrom(), document.serviceTo());
    Preceding preceding = document.preceding();
    if (preceding != null) {
      xml.open("cac:BillingReference")
          .open("cac:InvoiceDocumentReference")
          .with("cbc:ID", preceding.number())
          .with("cbc:IssueDate", preceding.issued().toString())
          .close()
          .close();
    }
  }

  /** Peppol allows one note (PEPPOL-EN16931-R002). */
  private String note() {
    String notes = String.join("\n", document.notes());
    String reason = document.reason();
    return reason == null ? notes : (notes + "\n" + reason).strip();
  }

  /** Peppol wants one (PEPPOL-EN16931-R003): the customer number is what a buyer knows. */
  private @Nullable String buyerReference() {
    String asked = document.buyerReference();
    return asked == null || asked.isBlank() ? document.account() : asked;
  }

  private void party(String role, Party party) {
    xml.open(role).open("cac:Party");
    if (party.electronicAddress() != null && party.electronicScheme() != null) {
      xml.with("cbc:EndpointID", party.electronicAddress(), "schemeID", party.electronicScheme());
    }
    xml.open("cac:PostalAddress")
        .with("cbc:StreetName", party.street())
        .with("cbc:CityName", party.city())
        .with("cbc:PostalZone", party.postalCode());
    if (party.country() != null) {
      xml.open("cac:Country").with("cbc:IdentificationCode", party.country()).close();
    }
    xml.close();
    if (party.vatId() != null) {
      xml.open("cac:PartyTaxScheme").with("cbc:CompanyID", party.vatId());
      scheme();
      xml.close();
    }
    xml.open("cac:PartyLegalEntity")
        .with("cbc:RegistrationName", party.name())
        .with("cbc:CompanyID", party.companyId(), EInvoice.scheme(party))
        .close();
    contact(party);
    xml.close().close();
  }

  private void contact(Party party) {
    if (party.phone() != null || party.email() != null) {
      xml.open("cac:Contact")
          .with("cbc:Name", party.name())
          .with("cbc:Telephone", party.phone())
          .with("cbc:ElectronicMail", party.email())
          .close();
    }
  }

  private void means(Payment payment) {
    if (payment.iban() == null) {
      return;
    }
    xml.open("cac:PaymentMeans")
        .with("cbc:PaymentMeansCode", EInvoice.CREDIT_TRANSFER)
        .with("cbc:PaymentID", payment.reference())
        .open("cac:PayeeFinancialAccount")
        .with("cbc:ID", payment.iban())
        .with("cbc:Name", payment.payee());
    if (payment.bic() != null) {
      xml.open("cac:FinancialInstitutionBranch").with("cbc:ID", payment.bic()).close();
    }
    xml.close().close();
  }

  private void vat(Vat vat) {
    xml.open("cac:TaxSubtotal");
    amount("cbc:TaxableAmount", vat.net());
    amount("cbc:TaxAmount", vat.vat());
    xml.open("cac:TaxCategory")
        .with("cbc:ID", EInvoice.category(vat.rate()))
        .with("cbc:Percent", EInvoice.percent(vat.rate()));
    scheme();
    xml.close().close();
  }

  private void sums(Totals totals) {
    xml.open("cac:LegalMonetaryTotal");
    amount("cbc:LineExtensionAmount", totals.net());
    amount("cbc:TaxExclusiveAmount", totals.net());
    amount("cbc:TaxInclusiveAmount", totals.gross());
    amount("cbc:PrepaidAmount", totals.paid());
    amount("cbc:PayableAmount", totals.due());
    xml.close();
  }

  private void line(Line line) {
    xml.open(credit ? "cac:CreditNoteLine" : "cac:InvoiceLine")
        .with("cbc:ID", Integer.toString(line.number()))
        .with(
            credit ? "cbc:CreditedQuantity" : "cbc:InvoicedQuantity",
            line.quantity().toPlainString(),
            "unitCode",
            line.unit());
    amount("cbc:LineExtensionAmount", line.net());
    period(line.from(), line.to());
    xml.open("cac:Item")
        .with("cbc:Name", line.description())
        .open("cac:ClassifiedTaxCategory")
        .with("cbc:ID", EInvoice.category(line.vatRate()))
        .with("cbc:Percent", EInvoice.percent(line.vatRate()));
    scheme();
    xml.close().close();
    xml.open("cac:Price");
    amount("cbc:PriceAmount", line.unitPrice());
    xml.close().close();
  }

  private void scheme() {
    xml.open("cac:TaxScheme").with("cbc:ID", "VAT").close();
  }

  private void period(LocalDate from, LocalDate to) {
    xml.open("cac:InvoicePeriod")
        .with("cbc:StartDate", from.toString())
        .with("cbc:EndDate", to.toString())
        .close();
  }

  private void amount(String element, Money money) {
    xml.with(
        element, money.amount().toPlainString(), "currencyID", money.currency().getCurrencyCode());
  }
}
