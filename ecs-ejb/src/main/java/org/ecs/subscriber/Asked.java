package org.ecs.subscriber;

import jakarta.persistence.Query;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Words that must all be there, each as the beginning of one. */
record Asked(List<String> words) {

  /** Comes after every letter and digit. */
  static final String LAST = "\uffff";

  /**
   * How a text can be meant: as one word with blanks and hyphens in it (a phone number, a plate,
   * {@code 00358} for {@code +358}), or as several words.
   */
  static List<Asked> waysToRead(String text) {
    Set<Asked> ways = new LinkedHashSet<>();
    String joined = Spelling.joined(text);
    ways.add(new Asked(List.of(joined)));
    if (joined.startsWith("00")) {
      ways.add(new Asked(List.of(joined.substring(2))));
    }
    List<String> words =
        List.of(text.strip().split("\\s+")).stream()
            .map(Spelling::joined)
            .filter(word -> !word.isEmpty())
            .distinct()
            .toList();
    if (words.size() > 1) {
      ways.add(new Asked(words));
    }
    return List.copyOf(ways);
  }

  String longest() {
    return words.stream().max(Comparator.comparing(String::length)).orElse("");
  }

  /** Fills {@code :from0}, {@code :to0} … of a query: a range, which every index can answer. */
  static void bind(Query query, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      query.setParameter("from" + i, words.get(i));
      query.setParameter("to" + i, words.get(i) + LAST);
    }
  }
}
