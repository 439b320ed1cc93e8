package org.ecs.mediation;

/** What a stranger wrote, made fit for a line of the log: no control characters, not too long. */
public final class Printable {

  private static final int AT_MOST = 200;

  private Printable() {}

  public static String of(String text) {
    int length = Math.min(text.length(), AT_MOST);
    StringBuilder printable = new StringBuilder(length + 8);
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 0x7f || Character.isLetterOrDigit(c)) {
        printable.append(c);
      } else {
        printable.append("\\u%04x".formatted((int) c));
      }
    }
    return text.length() <= AT_MOST
        ? printable.toString()
        : printable + "… (" + text.length() + " characters)";
  }
}
