package org.ecs.mediation.meter;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words that one version of OCPP has for its meter values, and what they mean. */
public record Vocabulary(
    Map<String, String> contexts,
    Map<String, String> measurands,
    Map<String, String> phases,
    Map<String, String> locations,
    Map<String, String> units) {

  /** Words that mean what they say, divided by blanks. */
  public static Map<String, String> words(String all) {
    return Set.of(all.split(" ")).stream()
        .collect(Collectors.toUnmodifiableMap(Function.identity(), Function.identity()));
  }
}
