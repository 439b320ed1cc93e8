package org.ecs.reports;

import org.jspecify.annotations.Nullable;

/**
 * One line of a document's table, all of it text. Rows of a section, then of a card, then of a
 * station stand together.
 *
 * @param section what the table is about; decides its head
 * @param card null where the rows are of no card
 * @param cardSum and cardAmount what the whole card comes to; null where nobody asks
 * @param small why the amount is what it is
 */
record InvoiceRow(
    Section section,
    @Nullable String card,
    @Nullable String station,
    @Nullable String cardSum,
    @Nullable String cardAmount,
    String first,
    String text,
    String second,
    String third,
    String fourth,
    @Nullable String fifth,
    @Nullable String small) {

  /** Tables of a document. */
  enum Section {
    /** Number, text, energy, VAT rate, amount. */
    LINES,
    /** Station, sessions, energy, amount. */
    STATIONS,
    /** Date, text, number, due date, amount, and on a statement the balance. */
    ENTRIES,
    /** One row for what it all comes to. */
    SUMS
  }

  /** The last row, after which no table is open any more. */
  static final InvoiceRow SUM =
      new InvoiceRow(Section.SUMS, null, null, null, null, "", "", "", "", "", null, null);

  /** What the layout calls a column. */
  @Nullable Object column(String name) {
    return switch (name) {
      case "section" -> section.name();
      case "card" -> card;
      case "station" -> station;
      case "cardSum" -> cardSum;
      case "cardAmount" -> cardAmount;
      case "first" -> first;
      case "text" -> text;
      case "second" -> second;
      case "third" -> third;
      case "fourth" -> fourth;
      case "fifth" -> fifth;
      case "small" -> small;
      default -> throw new IllegalArgumentException(name);
    };
  }
}
