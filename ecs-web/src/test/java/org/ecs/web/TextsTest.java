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
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ecs.access.Role;
import org.ecs.access.SignIns;
import org.ecs.card.CardImportState;
import org.ecs.card.CardKind;
import org.ecs.card.CardState;
import org.ecs.card.EndReason;
import org.ecs.card.LineProblem;
import org.ecs.common.Reason;
import org.ecs.finance.InvoiceState;
import org.ecs.notification.NotificationState;
import org.ecs.notification.Occasion;
import org.ecs.session.RatingState;
import org.ecs.session.ReservationRefusal;
import org.ecs.session.ReservationState;
import org.ecs.session.ReviewState;
import org.ecs.session.SessionState;
import org.ecs.session.Suspicion;
import org.ecs.session.Verdict;
import org.ecs.station.Command;
import org.ecs.station.CommandNuance;
import org.ecs.station.CommandState;
import org.ecs.station.ConnectorKind;
import org.ecs.station.ConnectorStatus;
import org.ecs.station.FileKind;
import org.ecs.station.FileStep;
import org.ecs.station.LocalListEntry;
import org.ecs.station.LocalListState;
import org.ecs.station.Parameter;
import org.ecs.station.StationCondition;
import org.ecs.station.StationState;
import org.ecs.station.Urgency;
import org.ecs.station.certificate.CertificateState;
import org.ecs.station.job.JobState;
import org.ecs.station.job.PartState;
import org.ecs.station.setting.Standing;
import org.ecs.subscriber.AccountState;
import org.ecs.subscriber.BillingMode;
import org.ecs.subscriber.RequestState;
import org.ecs.subscriber.SubscriberKind;
import org.ecs.subscriber.WordKind;
import org.ecs.web.office.MembersPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

  private static final Pattern USED =
      Pattern.compile("\\b[ts]\\.(\\w+)|language\\.text\\(['\"](\\w+)['\"]\\s*[,)]");

  private static final Pattern OF_OFFICE = Pattern.compile("\\bt\\.(\\w+)");
  private static final Pattern OF_PORTAL = Pattern.compile("\\bs\\.(\\w+)");

  /** The beginning of keys that are put together with a constant or a channel. */
  private static final Pattern COMPOSED = Pattern.compile("['\"](\\w+)['\"](\\.concat| \\+)");

  private static final Pattern QUOTED = Pattern.compile("[\"'](\\w+)[\"']");

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
  void whatAPageSaysIsAmongTheWordsThatItAsks() throws IOException {
    Set<String> office = texts(List.of(""), "").stringPropertyNames();
    Set<String> portal = texts(List.of("selfcare/"), "").stringPropertyNames();
    assertThat(usedIn(Path.of("src/main/webapp"), ".xhtml", OF_OFFICE)).isSubsetOf(office);
    assertThat(usedIn(Path.of("src/main/webapp"), ".xhtml", OF_PORTAL)).isSubsetOf(portal);
  }

  @Test
  void eachConstantThatAPageShowsHasItsWord() throws IOException {
    Set<String> words = texts("").stringPropertyNames();
    assertThat(words).containsAll(shownConstants());
  }

  private static Set<String> shownConstants() {
    return Stream.of(
            Reason.class,
            InvoiceState.class,
            StationState.class,
            StationCondition.class,
            ConnectorStatus.class,
            ConnectorKind.class,
            Command.Kind.class,
            CommandState.class,
            CommandNuance.class,
            Urgency.class,
            FileKind.class,
            FileStep.class,
            SessionState.class,
            RatingState.class,
            Suspicion.class,
            ReviewState.class,
            Verdict.class,
            AccountState.class,
            BillingMode.class,
            SubscriberKind.class,
            NotificationState.class,
            CardState.class,
            CardKind.class,
            CardImportState.class,
            LineProblem.class,
            EndReason.class,
            Role.class,
            SignIns.Kind.class,
            MembersPage.State.class,
            Occasion.class,
            Standing.class,
            LocalListState.class,
            LocalListEntry.State.class,
            ReservationState.class)
        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
        .map(constant -> ((Enum<?>) constant).name())
        .collect(toSet());
  }

  @Test
  void nothingIsSaidNowhere() throws IOException {
    Set<String> left = new TreeSet<>(texts("").stringPropertyNames());
    left.removeAll(usedIn(Path.of("src/main/webapp"), ".xhtml"));
    left.removeAll(quotedIn(Path.of("src/main/webapp"), ".xhtml"));
    left.removeAll(quotedIn(Path.of("src/main/java"), ".java"));
    left.removeAll(shownConstants());
    left.remove("INTERNAL"); // why a part of a run is parked that met an error of ours
    Set<String> composed = composedIn(Path.of("src/main"));
    left.removeIf(
        key ->
            composed.stream().anyMatch(start -> key.matches(start + "([A-Z_]+|[0-9]|email|sms)")));
    assertThat(left).isEmpty();
  }

  private static Set<String> composedIn(Path folder) throws IOException {
    Set<String> beginnings = new HashSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(xhtml|java)")).toList()) {
        COMPOSED.matcher(Files.readString(file)).results().forEach(r -> beginnings.add(r.group(1)));
      }
    }
    return beginnings;
  }

  private static Set<String> quotedIn(Path folder, String ending) throws IOException {
    Set<String> quoted = new HashSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
        QUOTED.matcher(Files.readString(file)).results().forEach(r -> quoted.add(r.group(1)));
      }
    }
    return quoted;
  }

  @Test
  void eachConstantThatIsPartOfAKeyHasItsWord() throws IOException {
    Stream<String> keys =
        Stream.of(
                Arrays.stream(WordKind.values()).map(kind -> "why" + kind),
                Arrays.stream(RequestState.values()).map(state -> "request" + state),
                Arrays.stream(JobState.values()).map(state -> "job" + state),
                Arrays.stream(PartState.values()).map(state -> "part" + state),
                Arrays.stream(CertificateState.values()).map(state -> "certificate" + state),
                Arrays.stream(Command.Kind.values())
                    .flatMap(kind -> kind.parameters().stream())
                    .flatMap(TextsTest::wordsOf),
                Stream.of("WHO", "TERMS", "CARD", "CHECK").map(step -> "step" + step),
                Arrays.stream(LocalListState.values()).map(state -> "toldList" + state),
                Arrays.stream(ReservationRefusal.values()).map(refusal -> "refused" + refusal))
            .flatMap(each -> each);
    assertThat(texts("").stringPropertyNames()).containsAll(keys.toList());
  }

  /** The label of a field of a command, and what may be chosen there. */
  private static Stream<String> wordsOf(Parameter parameter) {
    String label = parameter.name().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    boolean shown = parameter.form() != Parameter.Form.RECORD;
    Stream<String> words =
        parameter.words().stream().filter(word -> !word.matches(".*[0-9]")).map(w -> "word" + w);
    boolean listed = parameter.form() == Parameter.Form.LIST;
    Stream<String> own = shown ? Stream.of("parameter" + label) : Stream.of();
    Stream<String> inParts = parameter.parts().stream().flatMap(TextsTest::wordsOf);
    return Stream.of(own, listed ? inParts.filter(w -> w.startsWith("p")) : inParts, words)
        .flatMap(each -> each);
  }

  private static Set<String> usedIn(Path folder, String ending) throws IOException {
    return usedIn(folder, ending, USED);
  }

  private static Set<String> usedIn(Path folder, String ending, Pattern wanted) throws IOException {
    Set<String> used = new HashSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
        wanted
            .matcher(Files.readString(file))
            .results()
            .map(found -> found.group(1) == null ? found.group(found.groupCount()) : found.group(1))
            .forEach(used::add);
      }
    }
    return used;
  }

  private static Properties texts(String suffix) throws IOException {
    return texts(List.of("", "selfcare/"), suffix);
  }

  private static Properties texts(List<String> folders, String suffix) throws IOException {
    Properties texts = new Properties();
    for (String folder : folders) {
      String file = folder + "texts" + suffix + ".properties";
      texts.load(
          new InputStreamReader(TextsTest.class.getResourceAsStream(file), StandardCharsets.UTF_8));
    }
    return texts;
  }
}
