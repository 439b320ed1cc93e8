package org.ecs.mediation.meter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One measurand at one time: its total, or what its phases make of it. */
final class Quantity {

  private static final List<String> SINGLE = List.of("L1", "L2", "L3", "L1-N", "L2-N", "L3-N");
  private static final int LONGEST = 40;
  private static final BigDecimal LARGEST = new BigDecimal("1e15");

  private final List<String> phases = new ArrayList<>(3);
  private final List<Long> values = new ArrayList<>(3);
  private @Nullable Long total;

  /**
   * Takes in a value in thousands of its unit or in units, rounded down; false if it is not of use:
   * no number, between phases, or said before.
   */
  boolean add(SampledValue sampled, int thousands) {
    Optional<Long> value = parse(sampled.value(), thousands);
    if (value.isEmpty()) {
      return false;
    }
    if (sampled.phase().isEmpty() && total == null) {
      total = value.get();
      return true;
    }
    boolean news = SINGLE.contains(sampled.phase()) && !phases.contains(sampled.phase());
    if (news) {
      phases.add(sampled.phase());
      values.add(value.get());
    }
    return news;
  }

  /** The total; else the sum of the phases; null without either. */
  @Nullable Long sum() {
    if (total != null || values.isEmpty()) {
      return total;
    }
    return values.stream().mapToLong(Long::longValue).sum();
  }

  /** The largest of the phases; else the total. */
  @Nullable Long largest() {
    return values.stream().max(Long::compare).orElse(total);
  }

  /** Short texts and moderate exponents only: 1e999999999 is a number that fills the heap. */
  static Optional<Long> parse(String text, int thousands) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      BigDecimal value = new BigDecimal(text.strip());
      if (Math.abs(value.scale()) > LONGEST) {
        return Optional.empty();
      }
      BigDecimal scaled = value.movePointRight(3 * thousands);
      return scaled.abs().compareTo(LARGEST) < 0
          ? Optional.of(scaled.setScale(0, RoundingMode.FLOOR).longValueExact())
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
