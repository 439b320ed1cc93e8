package org.ecs.web;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ecs.card.CardState;
import org.ecs.card.EndReason;
import org.ecs.common.Reason;
import org.ecs.session.RatingState;
import org.ecs.session.ReviewState;
import org.ecs.session.SessionState;
import org.ecs.session.Suspicion;
import org.ecs.session.Verdict;
import org.ecs.station.Command;
import org.ecs.station.CommandState;
import org.ecs.station.ConnectorKind;
import org.ecs.station.ConnectorStatus;
import org.ecs.station.StationCondition;
import org.ecs.station.StationState;
import org.ecs.subscriber.AccountState;
import org.ecs.subscriber.BillingMode;
import org.ecs.subscriber.SubscriberKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

  private static final Pattern USED =
      Pattern.compile("\\bt\\.(\\w+)|language\\.text\\(['\"](\\w+)['\"]");

  @ParameterizedTest
  @ValueSource(strings = {"fi", "de"})
  void eachLanguageSaysAllThatEnglishSays(String language) throws IOException {
    assertThat(texts("_" + language).stringPropertyNames())
        .isEqualTo(texts("").stringPropertyNames());
    assertThat(texts("_" + language).values()).noneMatch(text -> text.toString().isBlank());
  }

  @Test
  void allThatAPageSaysIsThere() throws IOException {
    Set<String> used = usedIn(Path.of("src/main/webapp"), ".xhtml");
    used.addAll(usedIn(Path.of("src/main/java"), ".java"));
    assertThat(used).hasSizeGreaterThan(100);
    assertThat(texts("").stringPropertyNames()).containsAll(used);
  }

  @Test
  void eachConstantThatAPageShowsHasItsWord() throws IOException {
    Set<String> constants =
        Stream.of(
                Reason.class,
                StationState.class,
                StationCondition.class,
                ConnectorStatus.class,
                ConnectorKind.class,
                Command.Kind.class,
                CommandState.class,
                SessionState.class,
                RatingState.class,
                Suspicion.class,
                ReviewState.class,
                Verdict.class,
                AccountState.class,
                BillingMode.class,
                SubscriberKind.class,
                CardState.class,
                EndReason.class)
            .flatMap(type -> Arrays.stream(type.getEnumConstants()))
            .map(constant -> ((Enum<?>) constant).name())
            .collect(toSet());
    assertThat(texts("").stringPropertyNames()).containsAll(constants);
  }

  private static Set<String> usedIn(Path folder, String ending) throws IOException {
    Set<String> used = new HashSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
        USED.matcher(Files.readString(file))
            .results()
            .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
            .forEach(used::add);
      }
    }
    return used;
  }

  private static Properties texts(String suffix) throws IOException {
    Properties texts = new Properties();
    var file = TextsTest.class.getResourceAsStream("texts" + suffix + ".properties");
    texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    return texts;
  }
}
