package org.ecs.web.selfcare;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ecs.common.Energy;
import org.ecs.common.Money;
import org.ecs.session.SessionId;
import org.ecs.session.SessionState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a subscriber gets as their own data reads well and leaves nothing out. */
class RecordJsonTest {

  private record Thing(
      SessionId session, SessionState state, Money price, Energy used, @Nullable Instant ended) {}

  @Test
  void aRecordIsAnObjectWithAllItsParts() {
    Thing thing =
        new Thing(
            new SessionId(7),
            SessionState.RUNNING,
            Money.of("5.50", "EUR"),
            new Energy(20_500),
            null);
    assertThat(written(thing))
        .isEqualTo(
            "{\"session\":7,\"state\":\"RUNNING\",\"price\":\"5.50 EUR\",\"used\":\"20.500 kWh\",\"ended\":null}");
  }

  @Test
  void listsAndMapsAreWhatTheyAre() {
    assertThat(written(Map.of("all", Arrays.asList(1, null, true, "<b>\"x\"</b>"))))
        .isEqualTo("{\"all\":[1,null,true,\"<b>\\\"x\\\"</b>\"]}");
    assertThat(written(List.of(Instant.parse("2026-05-04T08:00:00Z"))))
        .isEqualTo("[\"2026-05-04T08:00:00Z\"]");
  }

  private static String written(Object value) {
    StringWriter text = new StringWriter();
    try (var json = Json.createGenerator(text)) {
      new RecordJson(json).write(value);
    }
    return text.toString();
  }
}
