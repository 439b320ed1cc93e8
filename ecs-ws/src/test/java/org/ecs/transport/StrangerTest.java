package org.ecs.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class StrangerTest {

  private static String basic(byte[] credentials) {
    return "Basic " + Base64.getEncoder().encodeToString(credentials);
  }

  private static String basic(String credentials) {
    return basic(credentials.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aStationShowsItsOwnPasswordOrNone() {
    assertThat(Stranger.key("S1", basic("S1:a:b"))).isEqualTo("a:b");
    assertThat(Stranger.key("S1", null)).isNull();
    assertThat(Stranger.key("S1", basic("S2:ab"))).isEmpty();
    assertThat(Stranger.key("S1", "Basic ???")).isEmpty();
    assertThat(Stranger.key("S1", "Bearer ab")).isEmpty();
  }

  /** The example of OCPP-J 1.6 §6.2.3. */
  @Test
  void bytesAreTheHexadecimalPassword() {
    assertThat(Stranger.key("AL1000", "Basic QUwxMDAwOgABAgMEBQYH////////////////"))
        .isEqualTo("0001020304050607ffffffffffffffffffffffff");
    byte[] odd = HexFormat.of().parseHex("53313ac3a4c3b6");
    assertThat(Stranger.key("S1", basic(odd))).isEqualTo("c3a4c3b6");
  }
}
