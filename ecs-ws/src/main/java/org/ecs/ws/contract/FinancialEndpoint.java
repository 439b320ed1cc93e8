package org.ecs.ws.contract;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.jws.WebService;
import jakarta.xml.ws.BindingType;
import jakarta.xml.ws.soap.SOAPBinding;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apache.cxf.annotations.SchemaValidation;
import org.apache.cxf.feature.Features;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.common.Slice;
import org.ecs.finance.CreditNotes;
import org.ecs.finance.CreditRow;
import org.ecs.finance.InvoiceDocument;
import org.ecs.finance.InvoiceDocuments;
import org.ecs.finance.InvoiceFilter;
import org.ecs.finance.InvoicePayments;
import org.ecs.finance.InvoiceRow;
import org.ecs.finance.Invoices;
import org.ecs.finance.Period;
import org.ecs.finance.Statements;
import org.ecs.ledger.JournalRow;
import org.ecs.ledger.LedgerLists;
import org.ecs.subscriber.AccountId;
import org.ecs.subscriber.Accounts;
import org.ecs.ws.contract.financial.v1.Financial;
import org.ecs.ws.contract.financial.v1.GetInvoice;
import org.ecs.ws.contract.financial.v1.GetInvoiceResponse;
import org.ecs.ws.contract.financial.v1.GetInvoices;
import org.ecs.ws.contract.financial.v1.GetInvoicesResponse;
import org.ecs.ws.contract.financial.v1.GetLedger;
import org.ecs.ws.contract.financial.v1.GetLedgerResponse;
import org.ecs.ws.contract.financial.v1.GetStatement;
import org.ecs.ws.contract.financial.v1.GetStatementResponse;
import org.ecs.ws.contract.financial.v1.IssueCreditNote;
import org.ecs.ws.contract.financial.v1.IssueCreditNoteResponse;
import org.ecs.ws.contract.financial.v1.RecordPayment;
import org.ecs.ws.contract.financial.v1.RecordPaymentResponse;
import org.jboss.ws.api.annotation.WebContext;

/** The contract {@code Financial}: what the embedded financial system tells and takes. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed("financial")
@WebService(
    endpointInterface = "org.ecs.ws.contract.financial.v1.Financial",
    targetNamespace = "urn:ecs:financial:1",
    serviceName = "Financial",
    portName = "FinancialSoap12",
    wsdlLocation = "wsdl/Financial.wsdl")
@BindingType(SOAPBinding.SOAP12HTTP_BINDING)
@SchemaValidation(type = SchemaValidation.SchemaValidationType.BOTH)
@Features(classes = Contract.class)
@WebContext(contextRoot = "/ecs/ws", urlPattern = "/Financial")
public class FinancialEndpoint implements Financial {

  @Inject private Accounts accounts;
  @Inject private Invoices invoices;
  @Inject private InvoiceDocuments documents;
  @Inject private InvoicePayments payments;
  @Inject private CreditNotes credits;
  @Inject private Statements statements;
  @Inject private LedgerLists journals;
  @Inject private Clock clock;

  @Override
  public GetInvoicesResponse getInvoices(GetInvoices asked) {
    AccountId account = asked.getAccount() == null ? null : accounts.get(asked.getAccount()).id();
    InvoiceFilter filter =
        new InvoiceFilter(
            "",
            null,
            asked.getState(),
            account,
            asked.getFrom(),
            asked.getTo(),
            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    Slice<InvoiceRow> found = invoices.find(filter, asked.getFirst(), asked.getSize());
    GetInvoicesResponse answer = new GetInvoicesResponse();
    found.rows().forEach(row -> answer.getInvoice().add(FinanceWords.invoice(row)));
    answer.setTotal(found.total());
    return answer;
  }

  @Override
  public GetInvoiceResponse getInvoice(GetInvoice asked) {
    InvoiceRow row = invoices.get(asked.getNumber());
    InvoiceDocument document = documents.of(row.id());
    GetInvoiceResponse answer = new GetInvoiceResponse();
    answer.setInvoice(FinanceWords.invoice(row));
    document.lines().forEach(line -> answer.getLine().add(FinanceWords.line(line)));
    document.vat().forEach(rate -> answer.getVat().add(FinanceWords.vat(rate)));
    InvoiceDocument.Preceding preceding = document.preceding();
    answer.setPreceding(preceding == null ? null : preceding.number());
    return answer;
  }

  @Override
  public GetStatementResponse getStatement(GetStatement asked) {
    AccountId account = accounts.get(asked.getAccount()).id();
    Statements.Statement statement =
        statements.of(account, new Period(asked.getFrom(), asked.getTo()));
    GetStatementResponse answer = new GetStatementResponse();
    answer.setOpening(Amounts.of(statement.opening()));
    statement.entries().forEach(entry -> answer.getEntry().add(FinanceWords.entry(entry)));
    answer.setClosing(Amounts.of(statement.closing()));
    return answer;
  }

  @Override
  @Interceptors(Once.class)
  public RecordPaymentResponse recordPayment(RecordPayment asked) {
    RecordPaymentResponse answer = new RecordPaymentResponse();
    answer.setOpen(
        Amounts.of(
            payments.record(
                asked.getReference(),
                Amounts.money(asked.getAmount()),
                asked.getPaidOn(),
                asked.getSource())));
    return answer;
  }

  @Override
  @Interceptors(Once.class)
  public IssueCreditNoteResponse issueCreditNote(IssueCreditNote asked) {
    CreditRow credit = credits.ask(asked.getInvoice(), asked.getLine(), asked.getReason());
    IssueCreditNoteResponse answer = new IssueCreditNoteResponse();
    answer.setState(credit.state());
    answer.setGross(Amounts.of(credit.gross()));
    answer.setCreditNote(credit.credit());
    return answer;
  }

  @Override
  public GetLedgerResponse getLedger(GetLedger asked) {
    if (!asked.getFrom().isBefore(asked.getTo())) {
      throw new Refusal(Reason.PERIOD_WRONG, asked.getFrom() + " to " + asked.getTo());
    }
    Slice<JournalRow> found =
        journals.journals(asked.getFrom(), asked.getTo(), asked.getFirst(), asked.getSize());
    GetLedgerResponse answer = new GetLedgerResponse();
    found.rows().forEach(row -> answer.getJournal().add(FinanceWords.journal(row)));
    answer.setTotal(found.total());
    return answer;
  }
}
