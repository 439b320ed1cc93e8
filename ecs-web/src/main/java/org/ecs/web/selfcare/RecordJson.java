package org.ecs.web.selfcare;

import jakarta.json.stream.JsonGenerator;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Map;
import org.ecs.common.Energy;
import org.ecs.common.Money;
import org.jspecify.annotations.Nullable;

/** Writes records as JSON, whatever they are made of: what a record gains later is written too. */
final class RecordJson {

  private final JsonGenerator json;

  RecordJson(JsonGenerator json) {
    this.json = json;
  }

  void write(@Nullable Object value) {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Money money) {
      json.write(money.amount() + " " + money.currency());
    } else if (value instanceof Energy energy) {
      json.write(energy.kilowattHours() + " kWh");
    } else if (value instanceof Long || value instanceof Integer) {
      json.write(((Number) value).longValue());
    } else if (value instanceof BigDecimal number) {
      json.write(number);
    } else if (value instanceof Boolean truth) {
      json.write(truth);
    } else {
      writeComposed(value);
    }
  }

  private void writeComposed(Object value) {
    if (value instanceof Iterable<?> many) {
      json.writeStartArray();
      many.forEach(this::write);
      json.writeEnd();
    } else if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      map.forEach((key, each) -> write(String.valueOf(key), each));
      json.writeEnd();
    } else if (value instanceof Record one) {
      RecordComponent[] components = one.getClass().getRecordComponents();
      if (components.length == 1) { // an id: its value says it
        write(part(one, components[0]));
      } else {
        writeObject(one, components);
      }
    } else {
      json.write(value.toString());
    }
  }

  private void writeObject(Record one, RecordComponent[] components) {
    json.writeStartObject();
    for (RecordComponent component : components) {
      write(component.getName(), part(one, component));
    }
    json.writeEnd();
  }

  private void write(String key, @Nullable Object value) {
    json.writeKey(key);
    write(value);
  }

  private static @Nullable Object part(Record one, RecordComponent component) {
    try {
      return component.getAccessor().invoke(one);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(component.toString(), e);
    }
  }
}
