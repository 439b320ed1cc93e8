package org.ecs.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ecs.station.Stations;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.ecs.test.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is typed into a search means itself. */
class LikeTest {

  private static final Pattern QUERIED =
      Pattern.compile("like(?:\"\\s*\\+ \")? :\\w+(?: escape '!')?");

  @ParameterizedTest
  @EnumSource
  void aSearchFindsTheSignsThatPatternsAreMadeOf(Database database) {
    try (Ecs ecs = Ecs.on(database)) {
      Town town = new Town(ecs);
      for (String identity : List.of("A_1", "AB1", "A.1")) {
        town.plannedStation(identity);
      }
      Stations stations = ecs.the(Stations.class);
      assertThat(stations.find("a_1", 0, 10).total()).isEqualTo(1);
      assertThat(stations.find("a!1", 0, 10).total()).isZero();
      assertThat(stations.find("a%1", 0, 10).total()).isZero();
      assertThat(stations.find("1", 0, 10).total()).isEqualTo(3);
    }
  }

  @Test
  void eachQueryNamesTheEscape() throws IOException {
    List<String> queried;
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      queried =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .flatMap(file -> QUERIED.matcher(read(file)).results().map(MatchResult::group))
              .toList();
    }
    assertThat(queried).hasSizeGreaterThan(20).allMatch(each -> each.endsWith(" escape '!'"));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
