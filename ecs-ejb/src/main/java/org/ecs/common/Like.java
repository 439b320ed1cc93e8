package org.ecs.common;

/** Patterns of {@code like} out of what somebody typed, each character of which means itself. */
public final class Like {

  private Like() {}

  /** What contains the text. */
  public static String inside(String text) {
    return "%" + start(text);
  }

  /** What begins with the text. */
  public static String start(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }
}
