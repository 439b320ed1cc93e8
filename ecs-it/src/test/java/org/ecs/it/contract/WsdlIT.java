package org.ecs.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Anybody may read a contract, and finds the address there that it was read from. */
class WsdlIT {

  private final Contracts contracts = new Contracts();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Balance",
        "Crm",
        "Financial",
        "Invoicing",
        "Notifications",
        "ServiceDelivery",
        "StationAdministration",
        "Tariffs",
        "Usage"
      })
  void theContractIsPublicWithItsTypesAndItsOwnAddress(String contract) {
    URI address = contracts.address(contract);
    String wsdl = get(address + "?wsdl");
    assertThat(wsdl)
        .contains("soap12:address location=\"" + address + "\"")
        .contains("soap:address location=\"" + address + "\"")
        .doesNotContain("localhost:8080");
    Matcher types = Pattern.compile("schemaLocation=\"([^\"]+)\"").matcher(wsdl);
    assertThat(types.find()).isTrue();
    assertThat(get(types.group(1))).contains("targetNamespace=\"urn:ecs:types:1\"");
  }

  private String get(String address) {
    var answer = contracts.send(HttpRequest.newBuilder(URI.create(address)).GET());
    assertThat(answer.status()).isEqualTo(200);
    return answer.body();
  }
}
