package org.ecs.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import org.ecs.common.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandTest {

  private static final String PROFILE =
      "{\"id\":1,\"level\":0,\"purpose\":\"%s\",\"kind\":\"%s\",\"unit\":\"W\",\"periods\":%s}";

  private static JsonObject json(String text) {
    return Json.createReader(new StringReader(text)).readObject();
  }

  private static Command command(Command.Kind kind, String parameters) {
    return new Command(kind, json(parameters)).checked();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RESET                  | {}                                                  | hard has to be there
          RESET                  | {"hard":"yes"}                                      | hard has to be true or false
          RESET                  | {"hard":true,"soft":false}                          | * has more than belongs here
          START_CHARGING         | {"card":" "}                                        | card has to be a text of 1 to 20 characters
          START_CHARGING         | {"card":"123456789012345678901"}                    | card has to be a text of 1 to 20 characters
          START_CHARGING         | {"card":"A\\u0000"}                                 | card has to be without control characters
          START_CHARGING         | {"card":"A","connector":0}                          | connector has to be a number from 1 to 2147483647 with at most 0 decimals
          START_CHARGING         | {"card":"A","connector":1.5}                        | connector has to be a number from 1 to 2147483647 with at most 0 decimals
          START_CHARGING         | {"card":"A","connector":1e999999999}                | connector has to be a number from 1 to 2147483647 with at most 0 decimals
          UPDATE_FIRMWARE        | {"location":"here","at":"2026-05-04T08:00:00Z"}     | location has to be an address that begins with http(s)://, ftp(s):// or sftp://
          UPDATE_FIRMWARE        | {"location":"file:///etc","at":"2026-05-04T08:00:00Z"} | location has to be an address that begins with http(s)://, ftp(s):// or sftp://
          UPDATE_FIRMWARE        | {"location":"http://a/b","at":"tomorrow"}           | at has to be a time like 2026-05-04T08:00:00Z
          TRIGGER_MESSAGE        | {"message":"GREETING"}                              | message has to be one of BOOT, DIAGNOSTICS_STATUS, FIRMWARE_STATUS, HEARTBEAT, METER, STATUS
          GET_CONFIGURATION      | {"keys":"all"}                                      | keys has to be a list of at most 500
          SEND_LOCAL_LIST        | {"version":1,"full":true,"entries":[{"card":""}]}   | entries[0].card has to be a text of 1 to 20 characters
          SEND_LOCAL_LIST        | {"version":1,"full":true,"entries":[7]}             | entries[0] has to be a record
          """)
  void whatAKindDoesNotTakeIsRefused(Command.Kind kind, String parameters, String why) {
    assertThatThrownBy(() -> command(kind, parameters))
        .isInstanceOf(Refusal.class)
        .hasMessage("COMMAND_MALFORMED: " + why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 | STATION | RELATIVE  | [{"second":0,"limit":1}]                          | profile: purpose STATION is for connector 0
          0 | SESSION | RELATIVE  | [{"second":0,"limit":1}]                          | profile: purpose SESSION is for one connector
          1 | DEFAULT | RECURRING | [{"second":0,"limit":1}]                          | profile: recurring belongs to RECURRING
          1 | DEFAULT | RELATIVE  | [{"second":1,"limit":1}]                          | profile: periods begin at 0 and go on from there
          1 | DEFAULT | RELATIVE  | [{"second":0,"limit":1},{"second":0,"limit":2}]   | profile: periods begin at 0 and go on from there
          1 | DEFAULT | RELATIVE  | []                                                | profile.periods has to be a list of at least 1
          1 | DEFAULT | RELATIVE  | [{"second":0,"limit":1.25}]                       | profile.periods[0].limit has to be a number from 0 to 100000000 with at most 1 decimals
          """)
  void aProfileDoesNotContradictItself(
      int connector, String purpose, String kind, String periods, String why) {
    String profile = PROFILE.formatted(purpose, kind, periods);
    String parameters = "{\"connector\":%d,\"profile\":%s}".formatted(connector, profile);
    assertThatThrownBy(() -> command(Command.Kind.SET_CHARGING_PROFILE, parameters))
        .hasMessage("COMMAND_MALFORMED: " + why);
  }

  @Test
  void valuesAreKeptInOneForm() {
    var kept =
        command(
            Command.Kind.GET_LOG,
            """
            {"request":1e2,"log":"SECURITY","location":" https://files.example/x ","from":"2026-05-04T11:00:00.123456+03:00"}
            """);
    assertThat(kept.parameters())
        .hasToString(
            "{\"log\":\"SECURITY\",\"request\":100,\"location\":\"https://files.example/x\","
                + "\"from\":\"2026-05-04T08:00:00.123Z\"}");
  }

  @Test
  void ourOwnWordsFitTheirKinds() {
    Instant until = Instant.parse("2026-05-04T09:00:00Z");
    List<ListedCard> cards =
        List.of(
            ListedCard.gone("04B10C5D"),
            new ListedCard("04A1B2C3", ListedCard.Status.ACCEPTED, until, "A1"));
    for (Command own :
        List.of(
            Command.startCharging("A", null),
            Command.stopCharging(7),
            Command.reset(true),
            Command.sendLocalList(3, false, cards),
            Command.getLocalListVersion(),
            Command.reserve(1, 0, "A", null, until),
            Command.cancelReservation(1))) {
      assertThat(own.checked()).isEqualTo(own);
    }
  }
}
