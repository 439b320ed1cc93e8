package org.ecs.common;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.stream.Stream;

/** Two pieces of work that wanted the same row or the same unique name at the same time. */
public final class Race {

  private Race() {}

  /** Whether the work failed because another one was first: done again, it sees what that did. */
  public static boolean lost(Throwable failed) {
    return Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
        .limit(20)
        .anyMatch(cause -> cause instanceof OptimisticLockException || isConflict(cause));
  }

  /** SQL:2016 part 2 §24.1: class 23 is a violated constraint, 40 a rolled back transaction. */
  private static boolean isConflict(Throwable cause) {
    return cause instanceof SQLException sql
        && sql.getSQLState() != null
        && sql.getSQLState().matches("(23|40)...");
  }
}
