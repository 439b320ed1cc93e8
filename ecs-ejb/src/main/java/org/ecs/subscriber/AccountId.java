package org.ecs.subscriber;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** The identity of an account, as other capabilities hold it. */
public record AccountId(long value) {

  /** A column that holds an account's id. */
  @Converter(autoApply = true)
  public static class Column implements AttributeConverter<AccountId, Long> {
    @Override
    @SuppressWarnings("NullAway") // a column may be null, and so may the attribute then
    public Long convertToDatabaseColumn(AccountId id) {
      return id == null ? null : id.value;
    }

    @Override
    @SuppressWarnings("NullAway")
    public AccountId convertToEntityAttribute(Long value) {
      return value == null ? null : new AccountId(value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
