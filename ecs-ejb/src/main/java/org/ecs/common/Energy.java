package org.ecs.common;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;

/** An amount of energy in whole watt-hours, the resolution of a station's meter register. */
public record Energy(long wattHours) implements Comparable<Energy> {

  public static final Energy ZERO = new Energy(0);

  public static Energy ofKilowattHours(String kilowattHours) {
    return new Energy(new BigDecimal(kilowattHours).movePointRight(3).longValueExact());
  }

  /** Exact, three decimals. */
  public BigDecimal kilowattHours() {
    return BigDecimal.valueOf(wattHours, 3);
  }

  public Energy plus(Energy other) {
    return new Energy(Math.addExact(wattHours, other.wattHours));
  }

  public Energy minus(Energy other) {
    return new Energy(Math.subtractExact(wattHours, other.wattHours));
  }

  @Override
  public int compareTo(Energy other) {
    return Long.compare(wattHours, other.wattHours);
  }

  /** A column of watt-hours. */
  @Converter(autoApply = true)
  public static class Column implements AttributeConverter<Energy, Long> {
    @Override
    @SuppressWarnings("NullAway") // a column may be null, and so may the attribute then
    public Long convertToDatabaseColumn(Energy energy) {
      return energy == null ? null : energy.wattHours;
    }

    @Override
    @SuppressWarnings("NullAway")
    public Energy convertToEntityAttribute(Long wattHours) {
      return wattHours == null ? null : new Energy(wattHours);
    }
  }
}
