package org.ecs.session;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/**
 * The identity of a session, and its transaction id towards the station, as other capabilities hold
 * it.
 */
public record SessionId(long value) {

  /** A column that holds a session's id. */
  @Converter(autoApply = true)
  public static class Column implements AttributeConverter<SessionId, Long> {
    @Override
    @SuppressWarnings("NullAway") // a column may be null, and so may the attribute then
    public Long convertToDatabaseColumn(SessionId id) {
      return id == null ? null : id.value;
    }

    @Override
    @SuppressWarnings("NullAway")
    public SessionId convertToEntityAttribute(Long value) {
      return value == null ? null : new SessionId(value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
