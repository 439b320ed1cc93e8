package org.ecs.web.hook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HookedReceiptTest {

  private static HookedReceipt json(String body) {
    return HookedReceipt.of("application/json", body.getBytes(UTF_8));
  }

  @ParameterizedTest
  @CsvSource({"DELIVERED,true", "delivrd,true", "Failed,false", "expired,false", "sent,"})
  void itsStatusIsReadAsAggregatorsWriteIt(String status, Boolean delivered) {
    assertThat(json("{\"id\":\"m-1\",\"status\":\"" + status + "\",\"why\":\"off\"}"))
        .isEqualTo(new HookedReceipt("m-1", delivered, "off"));
  }

  @Test
  void itComesAsAFormToo() {
    byte[] form = "id=m-1&status=DELIVERED".getBytes(UTF_8);
    assertThat(HookedReceipt.of("application/x-www-form-urlencoded", form))
        .isEqualTo(new HookedReceipt("m-1", true, null));
  }

  @Test
  void whatIsMissingOrOddIsSaid() {
    assertThatThrownBy(() -> json("{\"status\":\"DELIVERED\"}")).hasMessage("id: missing");
    assertThatThrownBy(() -> json("{\"id\":\"m\",\"status\":\"?\"}"))
        .hasMessageStartingWith("status:");
    assertThatThrownBy(() -> json("{\"id\":\"%s\",\"status\":\"SENT\"}".formatted("x".repeat(66))))
        .hasMessage("id: at most 65 characters");
  }
}
