package org.ecs.common;

/**
 * Patterns of {@code like … escape '!'} out of what somebody typed, each character of which means
 * itself. A query has to name the escape: without, Hibernate has none on every database.
 */
public final class Like {

  private Like() {}

  /** What contains the text. */
  public static String inside(String text) {
    return "%" + start(text);
  }

  /** What begins with the text. */
  public static String start(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }
}
