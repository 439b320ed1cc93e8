package org.ecs.mediation.soap;

import org.jspecify.annotations.Nullable;

/** XML as it grows: tags with the prefixes of an {@link Envelope}, and texts. */
final class Markup {

  private final StringBuilder text = new StringBuilder(700);

  Markup raw(String markup) {
    text.append(markup);
    return this;
  }

  Markup open(String tag) {
    text.append('<').append(tag).append('>');
    return this;
  }

  Markup close(String tag) {
    text.append("</").append(tag).append('>');
    return this;
  }

  /** An element with a text; null: none. */
  Markup element(String tag, @Nullable String content) {
    return content == null ? this : open(tag).text(content).close(tag);
  }

  /** A text, or the value of an attribute. */
  Markup text(String content) {
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      switch (c) {
        case '<' -> text.append("&lt;");
        case '>' -> text.append("&gt;");
        case '&' -> text.append("&amp;");
        case '"' -> text.append("&quot;");
        case '\r' -> text.append("&#13;");
        default -> text.append(isXml(c) ? c : '\ufffd');
      }
    }
    return this;
  }

  /** XML 1.0 §2.2; halves of pairs do not get this far. */
  private static boolean isXml(char c) {
    return c >= ' ' && c < '\ufffe' || c == '\t' || c == '\n';
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
