package org.ecs.tariff;

import org.jspecify.annotations.Nullable;

/** From a minimum (inclusive) to a maximum (exclusive); a missing bound does not bind. */
public record Range<T extends Comparable<? super T>>(@Nullable T min, @Nullable T max) {

  private static final Range<?> ANY = new Range<Integer>(null, null);

  @SuppressWarnings("unchecked") // without bounds there is no T
  public static <T extends Comparable<? super T>> Range<T> any() {
    return (Range<T>) ANY;
  }

  public static <T extends Comparable<? super T>> Range<T> of(@Nullable T min, @Nullable T max) {
    return min == null && max == null ? any() : new Range<>(min, max);
  }

  public boolean isAny() {
    return min == null && max == null;
  }

  /** An unknown value is in no range but the unbounded one. */
  boolean has(@Nullable T value) {
    return isAny()
        || (value != null
            && (min == null || value.compareTo(min) >= 0)
            && (max == null || value.compareTo(max) < 0));
  }

  /** Whether the bounds leave anything, and are not below the least value that makes sense. */
  boolean isSound(@Nullable T least) {
    return (min == null || max == null || min.compareTo(max) < 0)
        && (least == null
            || ((min == null || min.compareTo(least) >= 0)
                && (max == null || max.compareTo(least) > 0)));
  }
}
