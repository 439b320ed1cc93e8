package org.ecs.mediation.ocpp16;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import org.ecs.station.Command;
import org.ecs.station.CommandEnded;
import org.ecs.station.CommandState;
import org.ecs.station.LocalLists;
import org.jspecify.annotations.Nullable;

/**
 * What a station says of its local list, whoever asked for its configuration (OCPP 1.6 §9.2): how
 * many cards it holds, and how many it takes in one message.
 */
@ApplicationScoped
public class LocalListLimits {

  private static final String CARDS = "LocalAuthListMaxLength";
  private static final String AT_ONCE = "SendLocalListMaxLength";

  @Inject private LocalLists lists;

  void learn(@Observes CommandEnded ended) {
    String answer = ended.answer();
    if (ended.kind() == Command.Kind.GET_CONFIGURATION
        && ended.outcome().state() == CommandState.ACCEPTED
        && answer != null) {
      Map<String, Integer> limits = limits(answer);
      if (!limits.isEmpty()) {
        lists.limits(ended.station(), limits.get(CARDS), limits.get(AT_ONCE));
      }
    }
  }

  private static Map<String, Integer> limits(String answer) {
    Map<String, Integer> limits = new HashMap<>();
    try (var reader = Json.createReader(new StringReader(answer))) {
      @Nullable JsonArray keys = reader.readObject().getJsonArray("configurationKey");
      if (keys != null) {
        for (JsonObject key : keys.getValuesAs(JsonObject.class)) {
          String value = key.getString("value", "");
          if (value.matches("[1-9][0-9]{0,5}")) {
            limits.put(key.getString("key", ""), Integer.valueOf(value));
          }
        }
      }
    } catch (JsonException | ClassCastException odd) {
      return Map.of(); // an answer that is none says nothing
    }
    limits.keySet().retainAll(java.util.Set.of(CARDS, AT_ONCE));
    return limits;
  }
}
