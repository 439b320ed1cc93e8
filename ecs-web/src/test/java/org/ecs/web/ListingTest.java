package org.ecs.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.ecs.common.Slice;
import org.junit.jupiter.api.Test;

class ListingTest {

  @Test
  void thePageThatWasAskedForIsShown() {
    Listing<Integer> second = Listing.of(2, 10, (first, atMost) -> numbers(25, first, atMost));
    assertThat(second.rows()).startsWith(10).hasSize(10);
    assertThat(second.from()).isEqualTo(11);
    assertThat(second.to()).isEqualTo(20);
    assertThat(second.hasNext()).isTrue();
  }

  @Test
  void behindTheEndTheLastPageIsShown() {
    Listing<Integer> last = Listing.of(99, 10, (first, atMost) -> numbers(25, first, atMost));
    assertThat(last.page()).isEqualTo(3);
    assertThat(last.rows()).containsExactly(20, 21, 22, 23, 24);
    assertThat(last.hasNext()).isFalse();
  }

  @Test
  void anEmptyListHasOneEmptyPage() {
    Listing<Integer> none = Listing.of(4, 10, (first, atMost) -> numbers(0, first, atMost));
    assertThat(none.isNone()).isTrue();
    assertThat(none.from()).isZero();
    assertThat(none.page()).isEqualTo(1);
  }

  private static Slice<Integer> numbers(int total, int first, int atMost) {
    List<Integer> rows =
        IntStream.range(first, Math.max(first, Math.min(total, first + atMost))).boxed().toList();
    return new Slice<>(rows, total);
  }
}
