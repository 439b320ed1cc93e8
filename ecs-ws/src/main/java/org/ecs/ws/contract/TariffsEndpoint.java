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
import java.util.Locale;
import org.apache.cxf.annotations.SchemaValidation;
import org.apache.cxf.feature.Features;
import org.ecs.tariff.Charge;
import org.ecs.tariff.Explanation;
import org.ecs.ws.contract.tariffs.v1.CreateTariff;
import org.ecs.ws.contract.tariffs.v1.CreateTariffResponse;
import org.ecs.ws.contract.tariffs.v1.PublishVersion;
import org.ecs.ws.contract.tariffs.v1.PublishVersionResponse;
import org.ecs.ws.contract.tariffs.v1.Simulate;
import org.ecs.ws.contract.tariffs.v1.SimulateResponse;
import org.ecs.ws.contract.tariffs.v1.Tariffs;
import org.jboss.ws.api.annotation.WebContext;

/** The contract {@code Tariffs}: tariffs, their versions, and what a session would cost. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed("tariffs")
@WebService(
    endpointInterface = "org.ecs.ws.contract.tariffs.v1.Tariffs",
    targetNamespace = "urn:ecs:tariffs:1",
    serviceName = "Tariffs",
    portName = "TariffsSoap12",
    wsdlLocation = "wsdl/Tariffs.wsdl")
@BindingType(SOAPBinding.SOAP12HTTP_BINDING)
@SchemaValidation(type = SchemaValidation.SchemaValidationType.BOTH)
@Features(classes = Contract.class)
@WebContext(contextRoot = "/ecs/ws", urlPattern = "/Tariffs")
public class TariffsEndpoint implements Tariffs {

  @Inject private org.ecs.tariff.Tariffs tariffs;

  @Override
  @Interceptors(Once.class)
  public CreateTariffResponse createTariff(CreateTariff asked) {
    tariffs.create(asked.getCode(), asked.getName(), asked.getCurrency());
    CreateTariffResponse answer = new CreateTariffResponse();
    answer.setCode(asked.getCode());
    return answer;
  }

  @Override
  @Interceptors(Once.class)
  public PublishVersionResponse publishVersion(PublishVersion asked) {
    var version = tariffs.publish(asked.getCode(), TariffWords.terms(asked), asked.getValidFrom());
    PublishVersionResponse answer = new PublishVersionResponse();
    answer.setCode(version.terms().code());
    answer.setVersion(version.terms().version());
    return answer;
  }

  @Override
  public SimulateResponse simulate(Simulate asked) {
    Charge charge = tariffs.simulate(asked.getCode(), asked.getStart(), TariffWords.usage(asked));
    Locale language = Locale.forLanguageTag(asked.getLanguage());
    SimulateResponse answer = new SimulateResponse();
    answer.setNet(Amounts.of(charge.net()));
    answer.setVat(Amounts.of(charge.vat()));
    answer.setGross(Amounts.of(charge.gross()));
    charge.lines().stream().map(TariffWords::line).forEach(answer.getLine()::add);
    answer.getExplanation().addAll(Explanation.of(charge, asked.getZone(), language));
    return answer;
  }
}
