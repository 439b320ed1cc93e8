package org.ecs.common;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Work of many callers in few transactions: who comes first goes at once; those that come while it
 * is under way go together with the next. Each returns when its own part is durable. Parts that
 * fail together are tried again one by one, so that nobody suffers from another's fault.
 */
public final class Together<T, R> {

  private final Function<List<T>, List<R>> transaction;
  private final int atMost;
  private final ArrayDeque<Part<T, R>> waiting = new ArrayDeque<>();
  private boolean busy;

  /**
   * @param transaction carries out some works, all or none, and gives a result for each
   * @param atMost so many works in one transaction
   */
  public Together(Function<List<T>, List<R>> transaction, int atMost) {
    this.transaction = transaction;
    this.atMost = atMost;
  }

  /** Carries the work out; its failure is thrown to its own caller. */
  public R run(T work) {
    Part<T, R> mine = new Part<>(work);
    if (!leads(mine)) {
      mine.turn.join();
    }
    if (!mine.ended) {
      try {
        carryOut(next());
      } finally {
        handOver();
      }
    }
    return mine.outcome();
  }

  /** How many wait for their turn, beside those under way. */
  synchronized int waiting() {
    return waiting.size();
  }

  private synchronized boolean leads(Part<T, R> part) {
    waiting.add(part);
    boolean first = !busy;
    busy = true;
    return first;
  }

  /** The longest waiting ones; the leader is the first of them. */
  private synchronized List<Part<T, R>> next() {
    List<Part<T, R>> parts = new ArrayList<>();
    while (parts.size() < atMost && !waiting.isEmpty()) {
      parts.add(waiting.remove());
    }
    return parts;
  }

  private synchronized void handOver() {
    Part<T, R> leader = waiting.peek();
    busy = leader != null;
    if (leader != null) {
      leader.turn.complete(null);
    }
  }

  private void carryOut(List<Part<T, R>> parts) {
    try {
      List<R> results = transaction.apply(parts.stream().map(part -> part.work).toList());
      for (int i = 0; i < parts.size(); i++) {
        parts.get(i).end(results.get(i), null);
      }
    } catch (RuntimeException e) {
      if (parts.size() == 1) {
        parts.get(0).end(null, e);
      } else {
        parts.forEach(part -> carryOut(List.of(part)));
      }
    } catch (Error e) { // nobody may wait for ever
      parts.forEach(part -> part.end(null, new IllegalStateException(e)));
    }
  }

  /**
   * One caller's work; its turn has come when it has ended, or when it is to lead the next ones.
   */
  private static final class Part<T, R> {

    final T work;
    final CompletableFuture<@Nullable Void> turn = new CompletableFuture<>();
    volatile boolean ended;
    private @Nullable R result;
    private @Nullable RuntimeException failure;

    Part(T work) {
      this.work = work;
    }

    void end(@Nullable R result, @Nullable RuntimeException failure) {
      this.result = result;
      this.failure = failure;
      ended = true;
      turn.complete(null);
    }

    @SuppressWarnings("NullAway") // an end has either a failure or a result
    R outcome() {
      if (failure != null) {
        throw failure;
      }
      return result;
    }
  }
}
