package org.ecs.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SealTest {

  private static final Ecs ECS = Ecs.on(Database.H2);
  private final Seal seal = ECS.the(Seal.class);

  @AfterAll
  static void close() {
    ECS.close();
  }

  @Test
  void whatIsSealedOpensForItsOwnerAndForNobodyElse() {
    String sealed = seal.seal("JBSWY3DPEHPK3PXP", "ann");
    assertThat(seal.open(sealed, "ann")).isEqualTo("JBSWY3DPEHPK3PXP");
    assertThatThrownBy(() -> seal.open(sealed, "bob")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theSameTextIsSealedDifferentlyEachTime() {
    assertThat(seal.seal("a", "ann")).isNotEqualTo(seal.seal("a", "ann"));
  }

  @Test
  void aMarkIsTheSameForTheSameTextOfTheSameOwner() {
    assertThat(seal.mark("a", "ann")).isEqualTo(seal.mark("a", "ann")).hasSize(64);
    assertThat(seal.mark("a", "ann")).isNotEqualTo(seal.mark("a", "bob"));
  }

  @Test
  void anotherNodeWithTheSameFolderOpensIt() {
    String sealed = seal.seal("a", "ann");
    try (Ecs other = Ecs.on(Database.H2)) {
      assertThat(other.the(Seal.class).open(sealed, "ann")).isEqualTo("a");
    }
  }
}
