package org.ecs.it.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumTest {

  @TempDir private Path folder;

  @Test
  void theOneThatIsNamedIsTaken() throws IOException {
    Path mine = program("my-chrome");
    program("chromium");
    assertThat(Chromium.find(Map.of("ECS_CHROMIUM", mine.toString(), "PATH", folder.toString())))
        .isEqualTo(mine);
  }

  @Test
  void otherwiseTheOneOnThePath() throws IOException {
    Path chrome = program("google-chrome");
    assertThat(Chromium.find(Map.of("PATH", "/nowhere:" + folder))).isEqualTo(chrome);
  }

  @Test
  void whereThereIsNoneASentenceSaysWhatToDo() {
    assertThatThrownBy(() -> Chromium.find(Map.of("PATH", folder.toString())))
        .hasMessageContaining("apt-get install chromium")
        .hasMessageContaining("ECS_CHROMIUM");
    assertThatThrownBy(() -> Chromium.find(Map.of("ECS_CHROMIUM", "/nowhere/chrome")))
        .hasMessageContaining("/nowhere/chrome");
  }

  @Test
  void noneIsADecision() {
    assertThat(Chromium.isUnwanted(Map.of("ECS_CHROMIUM", "none"))).isTrue();
    assertThat(Chromium.isUnwanted(Map.of())).isFalse();
  }

  private Path program(String name) throws IOException {
    return Files.createFile(
        folder.resolve(name),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }
}
