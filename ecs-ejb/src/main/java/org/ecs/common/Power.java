package org.ecs.common;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;

/** Electrical power in whole watts. */
public record Power(long watts) implements Comparable<Power> {

  public static final Power ZERO = new Power(0);

  public static Power ofKilowatts(String kilowatts) {
    return new Power(new BigDecimal(kilowatts).movePointRight(3).longValueExact());
  }

  /** Exact, three decimals. */
  public BigDecimal kilowatts() {
    return BigDecimal.valueOf(watts, 3);
  }

  public Power plus(Power other) {
    return new Power(Math.addExact(watts, other.watts));
  }

  public Power minus(Power other) {
    return new Power(Math.subtractExact(watts, other.watts));
  }

  @Override
  public int compareTo(Power other) {
    return Long.compare(watts, other.watts);
  }

  /** A column of watts. */
  @Converter(autoApply = true)
  public static class Column implements AttributeConverter<Power, Long> {
    @Override
    @SuppressWarnings("NullAway") // a column may be null, and so may the attribute then
    public Long convertToDatabaseColumn(Power power) {
      return power == null ? null : power.watts;
    }

    @Override
    @SuppressWarnings("NullAway")
    public Power convertToEntityAttribute(Long watts) {
      return watts == null ? null : new Power(watts);
    }
  }
}
