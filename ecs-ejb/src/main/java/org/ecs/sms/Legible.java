package org.ecs.sms;

import java.text.Normalizer;

/** Texts and numbers from outside, made fit to be kept, compared and shown. */
final class Legible {

  private Legible() {}

  /**
   * One line without control and format characters (no database keeps NUL), cut where it is absurd.
   */
  static String line(String raw, int most) {
    String plain =
        Normalizer.normalize(raw, Normalizer.Form.NFKC)
            .replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Zs}]+", " ")
            .replaceAll("[\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]", "")
            .strip();
    return cut(plain, most);
  }

  /** At most so many characters, and no half of one. */
  static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end);
  }
}
