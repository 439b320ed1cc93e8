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
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.cxf.annotations.SchemaValidation;
import org.apache.cxf.feature.Features;
import org.ecs.billing.Balances;
import org.ecs.common.Caller;
import org.ecs.common.Slice;
import org.ecs.ledger.HoldRow;
import org.ecs.ledger.LedgerLists;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.Accounts;
import org.ecs.ws.contract.balance.v1.AccountBalance;
import org.ecs.ws.contract.balance.v1.Adjust;
import org.ecs.ws.contract.balance.v1.AdjustResponse;
import org.ecs.ws.contract.balance.v1.Balance;
import org.ecs.ws.contract.balance.v1.GetBalance;
import org.ecs.ws.contract.balance.v1.GetBalanceResponse;
import org.ecs.ws.contract.balance.v1.Hold;
import org.ecs.ws.contract.balance.v1.ListHolds;
import org.ecs.ws.contract.balance.v1.ListHoldsResponse;
import org.ecs.ws.contract.balance.v1.TopUp;
import org.ecs.ws.contract.balance.v1.TopUpResponse;
import org.jboss.ws.api.annotation.WebContext;

/** The contract {@code Balance}: what accounts have and hold, top-ups and adjustments. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed("balance")
@WebService(
    endpointInterface = "org.ecs.ws.contract.balance.v1.Balance",
    targetNamespace = "urn:ecs:balance:1",
    serviceName = "Balance",
    portName = "BalanceSoap12",
    wsdlLocation = "wsdl/Balance.wsdl")
@BindingType(SOAPBinding.SOAP12HTTP_BINDING)
@SchemaValidation(type = SchemaValidation.SchemaValidationType.BOTH)
@Features(classes = Contract.class)
@WebContext(contextRoot = "/ecs/ws", urlPattern = "/Balance")
public class BalanceEndpoint implements Balance {

  @Inject private Accounts accounts;
  @Inject private Balances balances;
  @Inject private LedgerLists ledger;

  @Override
  public GetBalanceResponse getBalance(GetBalance asked) {
    GetBalanceResponse answer = new GetBalanceResponse();
    answer.setBalance(now(asked.getAccountNumber()));
    return answer;
  }

  @Override
  @Interceptors(Once.class)
  public TopUpResponse topUp(TopUp asked) {
    balances.topUp(
        asked.getAccountNumber(), Amounts.money(asked.getAmount()), asked.getReference());
    TopUpResponse answer = new TopUpResponse();
    answer.setBalance(now(asked.getAccountNumber()));
    return answer;
  }

  @Override
  public ListHoldsResponse listHolds(ListHolds asked) {
    boolean open = !Boolean.FALSE.equals(asked.isOpenOnly());
    long owner = accounts.get(asked.getAccountNumber()).id().value();
    Slice<HoldRow> found = ledger.holds(owner, open, asked.getFirst(), asked.getSize());
    ListHoldsResponse answer = new ListHoldsResponse();
    answer.getHold().addAll(found.map(BalanceEndpoint::hold).rows());
    answer.setTotal(found.total());
    return answer;
  }

  @Override
  @Interceptors(Once.class)
  public AdjustResponse adjust(Adjust asked) {
    balances.adjust(
        asked.getAccountNumber(),
        Amounts.money(asked.getAmount()),
        key(asked.getRequestId()),
        asked.getReason());
    AdjustResponse answer = new AdjustResponse();
    answer.setBalance(now(asked.getAccountNumber()));
    return answer;
  }

  /** The request's id is unique for its caller only. */
  private static String key(String requestId) {
    String whole = Caller.current().name() + "/" + requestId;
    return UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private AccountBalance now(String number) {
    AccountRow account = accounts.get(number);
    org.ecs.ledger.Balance balance = balances.of(account);
    AccountBalance now = new AccountBalance();
    now.setAccountNumber(account.number());
    now.setPosted(Amounts.of(balance.posted()));
    now.setHeld(Amounts.of(balance.held()));
    now.setAvailable(Amounts.of(balance.available()));
    now.setReceivable(Amounts.of(balance.receivable()));
    return now;
  }

  private static Hold hold(HoldRow row) {
    Hold hold = new Hold();
    hold.setPurpose(row.purpose().kind());
    hold.setPurposeId(row.purpose().id());
    hold.setNumber(row.number());
    hold.setAmount(Amounts.of(row.amount()));
    hold.setState(row.state());
    hold.setPlacedAt(row.placedAt());
    hold.setExpiresAt(row.expiresAt());
    hold.setEndedAt(row.endedAt());
    hold.setTaken(Amounts.orNone(row.taken()));
    return hold;
  }
}
