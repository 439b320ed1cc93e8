package org.ecs.common;

import java.util.List;
import java.util.function.Function;

/** A part of a list, and how long the whole list is: every list of ECS is paged in the database. */
public record Slice<T>(List<T> rows, long total) {

  public Slice {
    rows = List.copyOf(rows);
  }

  public <R> Slice<R> map(Function<T, R> each) {
    return new Slice<>(rows.stream().map(each).toList(), total);
  }
}
