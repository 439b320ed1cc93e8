package org.ecs.card;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of a card file: id, printed number, and optionally kind and last day of validity.
 *
 * @param number from 1, as an editor counts
 * @param cardLowerId what there was of it, if it is no id
 * @param problem null for a card to be
 */
record FileLine(
    int number,
    String cardLowerId,
    String printedNumber,
    CardKind kind,
    @Nullable Instant validUntil,
    @Nullable LineProblem problem) {

  private static final int ID_LENGTH = 36;
  private static final int PRINTED_LENGTH = 40;

  static FileLine of(int number, List<String> cells, ZoneId zone) {
    String id = cell(cells, 0);
    String printed = cell(cells, 1).isEmpty() ? id.toUpperCase(Locale.ROOT) : cell(cells, 1);
    LineProblem problem = problem(id, printed);
    CardKind kind = CardKind.SUBSCRIBER;
    Instant until = null;
    try {
      kind = kind(cell(cells, 2));
      until = until(cell(cells, 3), zone);
    } catch (DateTimeParseException e) {
      problem = problem == null ? LineProblem.VALIDITY_MALFORMED : problem;
    } catch (IllegalArgumentException e) {
      problem = problem == null ? LineProblem.KIND_UNKNOWN : problem;
    }
    return new FileLine(
        number, stored(id, ID_LENGTH), stored(printed, PRINTED_LENGTH), kind, until, problem);
  }

  private static @Nullable LineProblem problem(String id, String printed) {
    if (id.isEmpty()) {
      return LineProblem.ID_MISSING;
    }
    if (!id.matches("[\\x21-\\x7e]{1,36}")) {
      return LineProblem.ID_MALFORMED;
    }
    return printed.length() > PRINTED_LENGTH ? LineProblem.PRINTED_TOO_LONG : null;
  }

  private static CardKind kind(String text) {
    return text.isEmpty() ? CardKind.SUBSCRIBER : CardKind.valueOf(text.toUpperCase(Locale.ROOT));
  }

  /** To the end of that day. */
  private static @Nullable Instant until(String text, ZoneId zone) {
    return text.isEmpty() ? null : LocalDate.parse(text).plusDays(1).atStartOfDay(zone).toInstant();
  }

  private static String cell(List<String> cells, int index) {
    return index < cells.size() ? cells.get(index).strip() : "";
  }

  /** In lower case and short enough to be kept; a space stands for nothing, and for NUL. */
  private static String stored(String text, int length) {
    String clean = text.replace('\u0000', ' ');
    String lower = length == ID_LENGTH ? clean.toLowerCase(Locale.ROOT) : clean;
    String cut = lower.length() <= length ? lower : lower.substring(0, length - 1) + "…";
    return cut.isEmpty() ? " " : cut; // Oracle takes an empty text for none
  }
}
