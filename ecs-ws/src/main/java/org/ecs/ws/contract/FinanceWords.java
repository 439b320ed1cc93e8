package org.ecs.ws.contract;

import org.ecs.finance.InvoiceDocument;
import org.ecs.finance.InvoiceRow;
import org.ecs.finance.RunPartRow;
import org.ecs.finance.RunRow;
import org.ecs.ledger.JournalRow;
import org.ecs.ws.contract.financial.v1.Entry;
import org.ecs.ws.contract.financial.v1.Invoice;
import org.ecs.ws.contract.financial.v1.Journal;
import org.ecs.ws.contract.financial.v1.Line;
import org.ecs.ws.contract.financial.v1.Posting;
import org.ecs.ws.contract.financial.v1.Vat;
import org.ecs.ws.contract.invoicing.v1.Parked;
import org.ecs.ws.contract.invoicing.v1.Run;

/** The words of the contracts {@code Financial} and {@code Invoicing}. */
final class FinanceWords {

  private FinanceWords() {}

  static Invoice invoice(InvoiceRow row) {
    Invoice invoice = new Invoice();
    invoice.setKind(row.kind());
    invoice.setNumber(row.number());
    invoice.setAccount(row.accountNumber());
    invoice.setName(row.name());
    invoice.setIssued(row.issued());
    invoice.setDue(row.due());
    invoice.setServiceFrom(row.serviceFrom());
    invoice.setServiceTo(row.serviceTo());
    invoice.setNet(Amounts.of(row.net()));
    invoice.setVat(Amounts.of(row.vat()));
    invoice.setGross(Amounts.of(row.gross()));
    invoice.setOpen(Amounts.orNone(row.open()));
    invoice.setReference(row.reference());
    invoice.setDunningStep(row.dunned());
    return invoice;
  }

  static Line line(InvoiceDocument.Line row) {
    Line line = new Line();
    line.setNumber(row.number());
    line.setDescription(row.description());
    line.setNet(Amounts.of(row.net()));
    line.setGross(Amounts.of(row.gross()));
    line.setVatRate(row.vatRate());
    line.setFrom(row.from());
    line.setTo(row.to());
    return line;
  }

  static Vat vat(InvoiceDocument.Vat row) {
    Vat vat = new Vat();
    vat.setRate(row.rate());
    vat.setNet(Amounts.of(row.net()));
    vat.setVat(Amounts.of(row.vat()));
    vat.setGross(Amounts.of(row.gross()));
    return vat;
  }

  static Entry entry(InvoiceDocument.Entry row) {
    Entry entry = new Entry();
    entry.setDate(row.date());
    entry.setText(row.text());
    entry.setNumber(row.number());
    entry.setAmount(Amounts.of(row.amount()));
    entry.setBalance(Amounts.orNone(row.balance()));
    return entry;
  }

  static Journal journal(JournalRow row) {
    Journal journal = new Journal();
    journal.setId(row.id());
    journal.setSource(row.source());
    journal.setBookedAt(row.bookedAt());
    row.lines().forEach(line -> journal.getPosting().add(posting(line)));
    return journal;
  }

  private static Posting posting(JournalRow.Line row) {
    Posting posting = new Posting();
    posting.setBook(row.book());
    posting.setAccount(row.account());
    posting.setAmount(Amounts.of(row.amount()));
    return posting;
  }

  static Run run(RunRow row) {
    Run run = new Run();
    run.setId(row.id());
    run.setFrom(row.from());
    run.setTo(row.to());
    run.setIssued(row.issuedOn());
    run.setState(row.state());
    run.setPending(row.pending());
    run.setDone(row.done());
    run.setParked(row.parked());
    run.setInvoices(row.invoices());
    return run;
  }

  static Parked parked(RunPartRow row) {
    Parked parked = new Parked();
    parked.setAccount(row.accountNumber());
    parked.setReason(row.reason());
    parked.setDetail(row.detail());
    return parked;
  }
}
