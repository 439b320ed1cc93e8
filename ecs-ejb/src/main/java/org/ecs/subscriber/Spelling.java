package org.ecs.subscriber;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How texts are compared: in lower case, without accents, by letters and digits alone, so that
 * {@code MÄKELÄ} is {@code makela} and {@code ABC-123} is {@code abc123}.
 */
final class Spelling {

  private static final int LONGEST = 100;

  /** Letters that Unicode does not take apart. */
  private static final Map<String, String> OTHERS =
      Map.of(
          "ß", "ss", "ø", "o", "æ", "ae", "œ", "oe", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı",
          "i");

  private Spelling() {}

  /** All of it as one word; empty if it has neither letters nor digits. */
  static String joined(String text) {
    return cut(plain(text).replaceAll("[^\\p{L}\\p{N}]", ""));
  }

  /** Its words in their order. */
  static List<String> parts(String text) {
    return Arrays.stream(plain(text).split("[^\\p{L}\\p{N}]+"))
        .filter(part -> !part.isEmpty())
        .map(Spelling::cut)
        .toList();
  }

  /** What a text can be found by: as one word, and by each of its words. */
  static Set<String> words(String text) {
    Set<String> words = new LinkedHashSet<>(parts(text));
    words.add(joined(text));
    words.remove("");
    return words;
  }

  private static String plain(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    for (var other : OTHERS.entrySet()) {
      plain = plain.replace(other.getKey(), other.getValue());
    }
    return plain;
  }

  private static String cut(String word) {
    return word.length() <= LONGEST ? word : word.substring(0, LONGEST);
  }
}
