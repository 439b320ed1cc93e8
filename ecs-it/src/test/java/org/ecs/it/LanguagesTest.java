package org.ecs.it;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ecs.notification.Occasion;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever people read is there in each language: in all bundles of texts, and all templates. */
class LanguagesTest {

  private static final List<String> OTHERS = List.of("fi", "de");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)");
  private static final Pattern WORD = Pattern.compile("words\\[\"([^\"]+)\"]");
  private static final Pattern LITERAL = Pattern.compile("[\"']([\\w.-]+)[\"']");

  @TestFactory
  Stream<DynamicTest> eachBundleSaysTheSameInEachLanguage() {
    List<Path> bundles = bundles();
    assertThat(bundles).hasSizeGreaterThanOrEqualTo(4);
    return bundles.stream()
        .flatMap(
            bundle ->
                OTHERS.stream()
                    .map(
                        language ->
                            DynamicTest.dynamicTest(
                                bundle.getName(1) + " " + bundle.getFileName() + " " + language,
                                () -> same(bundle, language))));
  }

  private static void same(Path bundle, String language) {
    Properties english = texts(bundle);
    Properties other = texts(in(bundle, language));
    assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(other.getProperty(key)).as(key).isNotBlank();
      assertThat(places(other.getProperty(key)))
          .as(key)
          .isEqualTo(places(english.getProperty(key)));
    }
  }

  @Test
  void eachWordOfATemplateIsThereAndNoneIsLeftOver() {
    Path folder = Path.of("../ecs-ejb/src/main/resources/org/ecs/notification");
    Set<String> used =
        files(folder, ".ftl").stream()
            .flatMap(file -> WORD.matcher(read(file)).results().map(found -> found.group(1)))
            .collect(toCollection(TreeSet::new));
    Set<String> said = texts(folder.resolve("messages.properties")).stringPropertyNames();
    assertThat(said).containsAll(used);
    Set<String> rest = new TreeSet<>(said);
    rest.removeAll(used);
    Set<String> literals = literals(Path.of("../ecs-ejb/src/main/java/org/ecs/notification"));
    rest.removeAll(literals);
    rest.removeAll(putTogether(literals));
    assertThat(rest).as("said by no template").isEmpty();
  }

  /** Words of occasions that share templates, e.g. {@code request-question.text}. */
  private static Set<String> putTogether(Set<String> literals) {
    return Arrays.stream(Occasion.values())
        .map(occasion -> occasion.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .flatMap(name -> literals.stream().map(literal -> name + "." + literal))
        .collect(toSet());
  }

  @Test
  void noTextOfAPriceIsLeftOver() {
    Set<String> literals = literals(Path.of("../ecs-ejb/src/main/java/org/ecs/tariff"));
    Path bundle = Path.of("../ecs-ejb/src/main/resources/org/ecs/tariff/messages.properties");
    assertThat(texts(bundle).stringPropertyNames())
        .allMatch(
            key ->
                literals.contains(key)
                    || literals.stream()
                        .anyMatch(text -> text.endsWith(".") && key.startsWith(text)));
  }

  @TestFactory
  Stream<DynamicTest> eachOccasionHasItsTemplates() {
    Path folder = Path.of("../ecs-ejb/src/main/resources/org/ecs/notification");
    return Arrays.stream(Occasion.values())
        .flatMap(LanguagesTest::templates)
        .distinct()
        .map(
            file -> DynamicTest.dynamicTest(file, () -> assertThat(folder.resolve(file)).exists()));
  }

  private static Stream<String> templates(Occasion occasion) {
    Stream<String> email = Stream.of(".email.subject.ftl", ".email.txt.ftl", ".email.html.ftl");
    Stream<String> sms = Stream.of(".sms.txt.ftl");
    return Stream.concat(
            occasion.goesBy("email") ? email : Stream.of(),
            occasion.goesBy("sms") ? sms : Stream.of())
        .map(occasion.template()::concat);
  }

  /** The English file of each bundle that there is. */
  private static List<Path> bundles() {
    return Stream.of("ecs-ejb", "ecs-jms", "ecs-reports", "ecs-ws", "ecs-web")
        .map(module -> Path.of("..", module, "src", "main", "resources"))
        .filter(Files::exists)
        .flatMap(folder -> files(folder, ".properties").stream())
        .filter(file -> Files.exists(in(file, "fi")) || Files.exists(in(file, "de")))
        .toList();
  }

  private static Path in(Path bundle, String language) {
    String name = bundle.getFileName().toString().replace(".properties", "");
    return bundle.resolveSibling(name + "_" + language + ".properties");
  }

  private static Set<String> literals(Path folder) {
    return files(folder, ".java").stream()
        .flatMap(file -> LITERAL.matcher(read(file)).results().map(found -> found.group(1)))
        .collect(toSet());
  }

  private static Set<String> places(String text) {
    return PLACE.matcher(text).results().map(found -> found.group(1)).collect(toSet());
  }

  private static Properties texts(Path file) {
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
