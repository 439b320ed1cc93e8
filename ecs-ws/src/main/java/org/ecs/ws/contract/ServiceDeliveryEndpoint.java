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
import org.apache.cxf.annotations.SchemaValidation;
import org.apache.cxf.feature.Features;
import org.ecs.card.CardNumber;
import org.ecs.mediation.soap.SystemLines;
import org.ecs.session.Measured;
import org.ecs.session.ServedStations;
import org.ecs.session.Start;
import org.ecs.session.Started;
import org.ecs.session.Stop;
import org.ecs.station.StationId;
import org.ecs.ws.contract.servicedelivery.v1.Account;
import org.ecs.ws.contract.servicedelivery.v1.AccountResponse;
import org.ecs.ws.contract.servicedelivery.v1.Authenticate;
import org.ecs.ws.contract.servicedelivery.v1.AuthenticateResponse;
import org.ecs.ws.contract.servicedelivery.v1.Authorize;
import org.ecs.ws.contract.servicedelivery.v1.AuthorizeResponse;
import org.ecs.ws.contract.servicedelivery.v1.ReportUsage;
import org.ecs.ws.contract.servicedelivery.v1.ReportUsageResponse;
import org.ecs.ws.contract.servicedelivery.v1.ServiceDelivery;
import org.jboss.ws.api.annotation.WebContext;

/**
 * The contract {@code ServiceDelivery}: what an external Administration System asks and tells of
 * the stations that it speaks for.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed("service-delivery")
@WebService(
    endpointInterface = "org.ecs.ws.contract.servicedelivery.v1.ServiceDelivery",
    targetNamespace = "urn:ecs:servicedelivery:1",
    serviceName = "ServiceDelivery",
    portName = "ServiceDeliverySoap12",
    wsdlLocation = "wsdl/ServiceDelivery.wsdl")
@BindingType(SOAPBinding.SOAP12HTTP_BINDING)
@SchemaValidation(type = SchemaValidation.SchemaValidationType.BOTH)
@Features(classes = Contract.class)
@WebContext(contextRoot = "/ecs/ws", urlPattern = "/ServiceDelivery")
public class ServiceDeliveryEndpoint implements ServiceDelivery {

  /** No session has it: the session is found by card, meter and time. */
  private static final long NONE = -1;

  @Inject private ServedStations served;
  @Inject private SystemLines lines;
  @Inject private Clock clock;

  @Override
  public AuthenticateResponse authenticate(Authenticate asked) {
    StationId station = station(asked.getStation());
    AuthenticateResponse answer = new AuthenticateResponse();
    answer.setAuthorization(
        DeliveryWords.authorization(served.authenticate(station, asked.getCard())));
    return answer;
  }

  @Override
  @Interceptors(Once.class)
  public AuthorizeResponse authorize(Authorize asked) {
    Started started =
        served.authorize(
            new Start(
                station(asked.getStation()),
                asked.getConnector(),
                CardNumber.asRead(asked.getCard()),
                DeliveryWords.when(asked.getStartedAt(), clock.instant()),
                asked.getMeterStart(),
                asked.getReservation()));
    AuthorizeResponse answer = new AuthorizeResponse();
    answer.setTransaction(started.session().value());
    answer.setAuthorization(DeliveryWords.authorization(started.authorization()));
    return answer;
  }

  @Override
  @Interceptors(Once.class)
  public ReportUsageResponse reportUsage(ReportUsage asked) {
    Integer connector = asked.getConnector();
    ReportUsageResponse answer = new ReportUsageResponse();
    answer.setKept(
        served.reportUsage(
            new Measured(
                station(asked.getStation()),
                connector == null ? 0 : connector,
                asked.getTransaction(),
                DeliveryWords.samples(asked.getMeterValue(), clock.instant()))));
    return answer;
  }

  @Override
  @Interceptors(Once.class)
  public AccountResponse account(Account asked) {
    Long transaction = asked.getTransaction();
    Stop stop =
        new Stop(
            station(asked.getStation()),
            transaction == null ? NONE : transaction,
            DeliveryWords.when(asked.getStoppedAt(), clock.instant()),
            asked.getMeterStop(),
            asked.getCard(),
            asked.getReason(),
            DeliveryWords.samples(asked.getMeterValue(), clock.instant()));
    AccountResponse answer = new AccountResponse();
    served.account(stop).map(DeliveryWords::settled).ifPresent(answer::setSession);
    return answer;
  }

  private StationId station(String identity) {
    StationId station = served.station(identity);
    lines.heardOf(station);
    return station;
  }
}
