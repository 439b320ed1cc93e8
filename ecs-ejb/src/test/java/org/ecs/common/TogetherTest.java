package org.ecs.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TogetherTest {

  private final List<List<Integer>> transactions = Collections.synchronizedList(new ArrayList<>());
  private final ExecutorService callers = Executors.newCachedThreadPool();

  @AfterEach
  void end() {
    callers.shutdownNow();
  }

  private List<Integer> doubled(List<Integer> works) {
    transactions.add(works);
    return works.stream().map(work -> 2 * work).toList();
  }

  @Test
  void whoComesAloneGoesAtOnce() {
    Together<Integer, Integer> together = new Together<>(this::doubled, 10);
    assertThat(together.run(1)).isEqualTo(2);
    assertThat(together.run(2)).isEqualTo(4);
    assertThat(transactions).containsExactly(List.of(1), List.of(2));
  }

  @Test
  void whoComesWhileOthersAreWrittenGoesWithTheNext() throws Exception {
    CountDownLatch underWay = new CountDownLatch(1);
    CountDownLatch written = new CountDownLatch(1);
    Together<Integer, Integer> together =
        new Together<>(
            works -> {
              if (works.contains(0)) {
                underWay.countDown();
                await(written);
              }
              return doubled(works);
            },
            3);
    Future<Integer> first = callers.submit(() -> together.run(0));
    await(underWay);
    List<Future<Integer>> others = new ArrayList<>();
    for (int work = 1; work <= 5; work++) {
      int mine = work;
      others.add(callers.submit(() -> together.run(mine)));
    }
    while (together.waiting() < 5) {
      Thread.onSpinWait();
    }
    written.countDown();
    assertThat(first.get()).isZero();
    for (int work = 1; work <= 5; work++) {
      assertThat(others.get(work - 1).get()).isEqualTo(2 * work);
    }
    assertThat(transactions).extracting(List::size).containsExactly(1, 3, 2);
  }

  @Test
  void aFaultIsItsOwnersAlone() throws Exception {
    CountDownLatch underWay = new CountDownLatch(1);
    CountDownLatch written = new CountDownLatch(1);
    Together<Integer, Integer> together =
        new Together<>(
            works -> {
              if (works.contains(0)) {
                underWay.countDown();
                await(written);
              }
              if (works.contains(13)) {
                throw new IllegalArgumentException("13");
              }
              return doubled(works);
            },
            10);
    Future<Integer> first = callers.submit(() -> together.run(0));
    await(underWay);
    Future<Integer> good = callers.submit(() -> together.run(7));
    Future<Integer> bad = callers.submit(() -> together.run(13));
    while (together.waiting() < 2) {
      Thread.onSpinWait();
    }
    written.countDown();
    assertThat(first.get()).isZero();
    assertThat(good.get()).isEqualTo(14);
    assertThatThrownBy(bad::get).hasRootCauseInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anErrorLetsNobodyWaitForEver() {
    Together<Integer, Integer> together =
        new Together<>(
            works -> {
              if (works.contains(0)) {
                throw new StackOverflowError();
              }
              return doubled(works);
            },
            10);
    assertThatThrownBy(() -> together.run(0)).hasRootCauseInstanceOf(StackOverflowError.class);
    assertThat(together.run(1)).isEqualTo(2);
  }

  @Test
  void eachWorkIsDoneOnceAndAnsweredByItsOwnResult() throws Exception {
    Together<Integer, Integer> together = new Together<>(this::doubled, 7);
    List<Future<Boolean>> all = new ArrayList<>();
    for (int caller = 0; caller < 50; caller++) {
      int from = caller * 100;
      all.add(
          callers.submit(
              () ->
                  IntStream.range(from, from + 100)
                      .allMatch(work -> together.run(work) == 2 * work)));
    }
    for (Future<Boolean> caller : all) {
      assertThat(caller.get()).isTrue();
    }
    assertThat(transactions.stream().flatMap(List::stream).sorted())
        .containsExactlyElementsOf(IntStream.range(0, 5000).boxed().toList());
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
