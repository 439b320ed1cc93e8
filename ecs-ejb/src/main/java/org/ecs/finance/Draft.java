package org.ecs.finance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line before the figures of its invoice are computed.
 *
 * @param record that it bills; null for a fee
 * @param unit UN/ECE recommendation 20
 * @param to the last day, included
 */
record Draft(
    @Nullable Long record,
    String description,
    String unit,
    LocalDate from,
    LocalDate to,
    Reckoning.Item item) {

  static final String ONE = "C62";
  static final String MONTH = "MON";
}
