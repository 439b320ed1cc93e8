package org.ecs.common;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The shorter way to a part of a sorted list: what lies in its second half is read from its end, in
 * the other direction, so that the last page costs what the first does.
 */
public record Window(boolean fromEnd, int offset, int size) {

  /**
   * The way to {@code atMost} rows from {@code first} on, of so many.
   *
   * @param total how long the list is
   */
  public static Window of(int first, int atMost, long total) {
    long size = Math.max(0, Math.min(atMost, total - first));
    boolean fromEnd = first > total / 2;
    return new Window(fromEnd, fromEnd ? (int) (total - first - size) : first, (int) size);
  }

  /** The direction to sort by, where the list goes up. */
  public String up() {
    return fromEnd ? "desc" : "asc";
  }

  /** The direction to sort by, where the list goes down. */
  public String down() {
    return fromEnd ? "asc" : "desc";
  }

  /** The rows in the list's own order, as they were read this way. */
  public <T> List<T> inOrder(List<T> read) {
    List<T> rows = new ArrayList<>(read);
    if (fromEnd) {
      Collections.reverse(rows);
    }
    return rows;
  }
}
