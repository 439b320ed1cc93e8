package org.ecs.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of a message, and what never is. */
class RawMessageTest {

  private static RawMessage of(String wire) {
    return RawMessage.of(new StationId(1), Instant.EPOCH, true, wire);
  }

  @Test
  void aFrameTellsItsActionAndItsId() {
    RawMessage call = of("[2,\"a-1\",\"BootNotification\",{}]");
    assertThat(call.kind()).isEqualTo("BootNotification");
    assertThat(call.messageId()).isEqualTo("a-1");
    assertThat(call.size()).isEqualTo(31);
    assertThat(of(" [3, \"a-1\", {}]").kind()).isEqualTo("Result");
    assertThat(of("[4,\"a-1\",\"InternalError\",\"\",{}]").kind()).isEqualTo("Error");
    assertThat(of("hello").kind()).isEqualTo("Other");
    assertThat(of("").messageId()).isEqualTo("-");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[2,\"1\",\"ChangeConfiguration\",{\"key\":\"AuthorizationKey\",\"value\":\"s3cret\"}]",
        "[2,\"1\",\"ChangeConfiguration\",{\"value\":\"s3cret\",\"key\":\"authorizationkey\"}]",
        "[3,\"1\",{\"configurationKey\":[{\"key\":\"AuthorizationKey\",\"readonly\":false,\"value\":\"s3cret\\\"s3cret\"}]}]",
        "[2,\"1\",\"ChangeConfiguration\",{\"key\":\"WifiPassword\",\"value\":\"s3cret\"}]",
        "[2,\"1\",\"ChangeConfiguration\",{\"key\":\"ClientSecret2\",\"value\":\"s3cret",
        "<key>WifiPassword</key><value>s3cret</value>",
        "<key>AuthorizationKey</key><value>s3cret</value>",
        "<c:key>AuthorizationKey</c:key>\n <c:value>s3cret</c:value>",
        "[2,\"1\",\"GetDiagnostics\",{\"location\":\"ftp://user:s3cret@files.example.org/x\"}]",
        "[2,\"1\",\"GetDiagnostics\",{\"location\":\"ftp:\\/\\/user:s3cret@files.example.org\\/x\"}]",
        "Authorization: Basic czNjcmV0OnMzY3JldA=="
      })
  void secretsAreNotKept(String wire) {
    assertThat(of(wire).text()).doesNotContain("s3cret", "czNjcmV0").contains("***");
  }

  @Test
  void whatIsNoSecretStays() {
    String wire =
        "[2,\"1\",\"ChangeConfiguration\",{\"key\":\"HeartbeatInterval\",\"value\":\"300\"}]";
    assertThat(of(wire).text()).isEqualTo(wire);
  }

  @Test
  void oneSecretDoesNotHideTheSettingsBesideIt() {
    String text =
        of("[3,\"1\",{\"configurationKey\":[{\"key\":\"AuthorizationKey\",\"value\":\"s3cret\"},"
                + "{\"key\":\"HeartbeatInterval\",\"value\":\"300\"}]}]")
            .text();
    assertThat(text).contains("\"value\":\"300\"").doesNotContain("s3cret");
  }

  @Test
  void ofAVeryLongMessageTheBeginningIsKept() {
    RawMessage message = of("[2,\"1\",\"DataTransfer\",{\"data\":\"" + "x".repeat(100_000));
    assertThat(message.text()).hasSize(65_536);
    assertThat(message.size()).isGreaterThan(100_000);
  }
}
