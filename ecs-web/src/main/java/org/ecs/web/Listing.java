package org.ecs.web;

import java.util.List;
import java.util.function.BiFunction;
import org.ecs.common.Slice;

/** One page of a list, counted from 1. */
public record Listing<T>(List<T> rows, long total, int page, int size) {

  /**
   * The page that was asked for, or the last one if the list is shorter.
   *
   * @param find takes the first row, from 0, and how many at most
   */
  public static <T> Listing<T> of(int page, int size, BiFunction<Integer, Integer, Slice<T>> find) {
    Slice<T> slice = find.apply((page - 1) * size, size);
    int last = (int) Math.max(1, (slice.total() + size - 1) / size);
    return page <= last
        ? new Listing<>(slice.rows(), slice.total(), page, size)
        : new Listing<>(find.apply((last - 1) * size, size).rows(), slice.total(), last, size);
  }

  public boolean isEmpty() {
    return total == 0;
  }

  public long from() {
    return total == 0 ? 0 : (page - 1L) * size + 1;
  }

  public long to() {
    return Math.min(total, (long) page * size);
  }

  public boolean hasNext() {
    return to() < total;
  }
}
