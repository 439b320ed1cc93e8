package org.ecs.subscriber;

import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.jspecify.annotations.Nullable;

/** Texts that people write, in any script: only what no text can be is refused. */
final class Texts {

  private static final int LONGEST_NOTE = 1000;

  private Texts() {}

  /** A name without blanks around it: 1 to 200 characters in one line. */
  static String name(String written) {
    String name = written.strip();
    if (name.isEmpty() || name.length() > 200 || !isOneLine(name)) {
      throw new Refusal(Reason.NAME_MALFORMED, "1 to 200 characters in one line");
    }
    return name;
  }

  /** What people write to each other: 1 to 1000 characters, without blanks around them. */
  static String note(String written) {
    String note = written.strip();
    if (note.isEmpty()
        || note.length() > LONGEST_NOTE
        || !isOneLine(note.replaceAll("[\\n\\r\\t]", ""))) {
      throw new Refusal(Reason.TEXT_MALFORMED, "%d characters".formatted(note.length()));
    }
    return note;
  }

  /** A part of an address; an empty one is none. */
  static @Nullable String part(@Nullable String written, int longest) {
    if (written == null || written.isBlank()) {
      return null;
    }
    String part = written.strip();
    if (part.length() > longest || !isOneLine(part)) {
      throw new Refusal(
          Reason.CONTACT_MALFORMED, "%s: at most %d characters".formatted(shown(part), longest));
    }
    return part;
  }

  private static String shown(String part) {
    return part.codePoints()
        .limit(40)
        .filter(Texts::isPrintable)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isOneLine(String text) {
    return text.codePoints().allMatch(Texts::isPrintable);
  }

  /** Neither a control character nor one that no document may hold (XML 1.0 §2.2). */
  private static boolean isPrintable(int character) {
    return !Character.isISOControl(character)
        && Character.getType(character) != Character.SURROGATE
        && (character & 0xFFFE) != 0xFFFE;
  }
}
