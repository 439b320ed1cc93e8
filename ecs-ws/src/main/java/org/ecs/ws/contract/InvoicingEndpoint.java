package org.ecs.ws.contract;

import jakarta.activation.DataHandler;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.jws.WebService;
import jakarta.mail.util.ByteArrayDataSource;
import jakarta.xml.ws.BindingType;
import jakarta.xml.ws.soap.SOAPBinding;
import org.apache.cxf.annotations.SchemaValidation;
import org.apache.cxf.feature.Features;
import org.ecs.common.Slice;
import org.ecs.finance.Filed;
import org.ecs.finance.InvoiceFiles;
import org.ecs.finance.InvoiceRuns;
import org.ecs.finance.MonthlyFees;
import org.ecs.finance.Period;
import org.ecs.finance.RunLists;
import org.ecs.finance.RunPartRow;
import org.ecs.finance.RunPartState;
import org.ecs.subscriber.Accounts;
import org.ecs.ws.contract.invoicing.v1.GenerateInvoices;
import org.ecs.ws.contract.invoicing.v1.GenerateInvoicesResponse;
import org.ecs.ws.contract.invoicing.v1.GetInvoiceDocument;
import org.ecs.ws.contract.invoicing.v1.GetInvoiceDocumentResponse;
import org.ecs.ws.contract.invoicing.v1.GetRun;
import org.ecs.ws.contract.invoicing.v1.GetRunResponse;
import org.ecs.ws.contract.invoicing.v1.Invoicing;
import org.ecs.ws.contract.invoicing.v1.RetryParked;
import org.ecs.ws.contract.invoicing.v1.RetryParkedResponse;
import org.ecs.ws.contract.invoicing.v1.SetMonthlyFee;
import org.ecs.ws.contract.invoicing.v1.SetMonthlyFeeResponse;
import org.jboss.ws.api.annotation.WebContext;

/** The contract {@code Invoicing}: invoice runs, and the documents that they make. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed("invoicing")
@WebService(
    endpointInterface = "org.ecs.ws.contract.invoicing.v1.Invoicing",
    targetNamespace = "urn:ecs:invoicing:1",
    serviceName = "Invoicing",
    portName = "InvoicingSoap12",
    wsdlLocation = "wsdl/Invoicing.wsdl")
@BindingType(SOAPBinding.SOAP12HTTP_BINDING)
@SchemaValidation(type = SchemaValidation.SchemaValidationType.BOTH)
@Features(classes = DocumentContract.class)
@WebContext(contextRoot = "/ecs/ws", urlPattern = "/Invoicing")
public class InvoicingEndpoint implements Invoicing {

  @Inject private InvoiceRuns runs;
  @Inject private RunLists lists;
  @Inject private InvoiceFiles files;
  @Inject private Accounts accounts;
  @Inject private MonthlyFees fees;

  @Override
  @Interceptors(Once.class)
  public GenerateInvoicesResponse generateInvoices(GenerateInvoices asked) {
    long run = runs.start(new Period(asked.getFrom(), asked.getTo()));
    GenerateInvoicesResponse answer = new GenerateInvoicesResponse();
    answer.setRun(FinanceWords.run(lists.get(run)));
    return answer;
  }

  @Override
  public GetRunResponse getRun(GetRun asked) {
    GetRunResponse answer = new GetRunResponse();
    answer.setRun(FinanceWords.run(lists.get(asked.getId())));
    Slice<RunPartRow> parked =
        lists.parts(asked.getId(), RunPartState.PARKED, asked.getFirst(), asked.getSize());
    parked.rows().forEach(row -> answer.getParked().add(FinanceWords.parked(row)));
    answer.setTotal(parked.total());
    return answer;
  }

  @Override
  @Interceptors(Once.class)
  public RetryParkedResponse retryParked(RetryParked asked) {
    String account = asked.getAccount();
    RetryParkedResponse answer = new RetryParkedResponse();
    answer.setRetried(
        account == null
            ? runs.retryParked(asked.getId())
            : runs.retryParked(asked.getId(), accounts.get(account).id()));
    return answer;
  }

  @Override
  @Interceptors(Once.class)
  public SetMonthlyFeeResponse setMonthlyFee(SetMonthlyFee asked) {
    fees.set(asked.getTariff(), asked.getFrom(), Amounts.money(asked.getNet()), asked.getVatRate());
    SetMonthlyFeeResponse answer = new SetMonthlyFeeResponse();
    answer.setTariff(asked.getTariff());
    return answer;
  }

  @Override
  public GetInvoiceDocumentResponse getInvoiceDocument(GetInvoiceDocument asked) {
    Filed file = files.get(asked.getNumber(), asked.getKind());
    GetInvoiceDocumentResponse answer = new GetInvoiceDocumentResponse();
    answer.setFileName(file.fileName());
    answer.setMediaType(file.mediaType());
    answer.setSha256(file.sha256());
    answer.setContent(new DataHandler(new ByteArrayDataSource(file.content(), file.mediaType())));
    return answer;
  }
}
