package org.ecs.station;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** The identity of a station, as other capabilities hold it. */
public record StationId(long value) {

  /** A column that holds a station's id. */
  @Converter(autoApply = true)
  public static class Column implements AttributeConverter<StationId, Long> {
    @Override
    @SuppressWarnings("NullAway") // a column may be null, and so may the attribute then
    public Long convertToDatabaseColumn(StationId id) {
      return id == null ? null : id.value;
    }

    @Override
    @SuppressWarnings("NullAway")
    public StationId convertToEntityAttribute(Long value) {
      return value == null ? null : new StationId(value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
