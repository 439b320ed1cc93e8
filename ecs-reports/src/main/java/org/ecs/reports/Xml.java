package org.ecs.reports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Elements of a document one after another, the same bytes on every server. What XML 1.0 cannot
 * hold is left out of texts.
 */
final class Xml {

  private final StringBuilder text =
      new StringBuilder(8192).append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * @param attributes names and values in turn
   */
  Xml open(String element, String... attributes) {
    start(element, attributes);
    open.push(element);
    return this;
  }

  Xml close() {
    text.append("</").append(open.pop()).append('>');
    return this;
  }

  /** An element with its text; nothing at all if there is none. */
  Xml with(String element, @Nullable String value, String... attributes) {
    if (value != null && !value.isBlank()) {
      start(element, attributes);
      escape(value);
      text.append("</").append(element).append('>');
    }
    return this;
  }

  byte[] bytes() {
    while (!open.isEmpty()) {
      close();
    }
    return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  private void start(String element, String... attributes) {
    text.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      text.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      text.append('"');
    }
    text.append('>');
  }

  /** A text as it stands between tags. */
  static String text(String value) {
    Xml xml = new Xml();
    xml.text.setLength(0);
    xml.escape(value);
    return xml.text.toString();
  }

  private void escape(String value) {
    value
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                default -> {
                  if (isCharacter(c)) {
                    text.appendCodePoint(c);
                  }
                }
              }
            });
  }

  /** XML 1.0 §2.2. */
  static boolean isCharacter(int c) {
    return c == '\t'
        || c == '\n'
        || c >= 0x20 && c <= 0xd7ff
        || c >= 0xe000 && c <= 0xfffd
        || c >= 0x10000;
  }
}
