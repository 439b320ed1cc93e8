package org.ecs.mediation.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where stations may be asked. */
class NetworksTest {

  private static final Networks LOCAL = new Networks(Optional.of(List.of("127.0.0.0/8", "::1")));

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080/ocpp?a=%20b, http://127.0.0.1:8080/ocpp?a=%20b",
    "http://127.0.0.1, http://127.0.0.1",
    "http://[::1]:7/x, http://[0:0:0:0:0:0:0:1]:7/x",
    "https://localhost/ocpp, https://localhost/ocpp"
  })
  void whatWasLookedAtIsAsked(String said, String asked) {
    assertThat(LOCAL.checked(URI.create(said))).isEqualTo(URI.create(asked));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1/", "http://169.254.169.254/", "http://[fe80::1]/"})
  void noDoorWithinTheHouseIsAsked(String address) {
    assertThatThrownBy(() -> new Networks(Optional.empty()).checked(URI.create(address)))
        .isInstanceOf(SoapFault.class);
  }

  @Test
  void outsideTheNetworksOfTheOperatorNobodyIsAsked() {
    assertThatThrownBy(() -> LOCAL.checked(URI.create("http://192.0.2.1/")))
        .isInstanceOf(SoapFault.class);
  }
}
