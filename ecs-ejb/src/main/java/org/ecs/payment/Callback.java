package org.ecs.payment;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A request that claims to come from a gateway: the body as it came, and its headers by name. */
public record Callback(byte[] body, UnaryOperator<@Nullable String> headers) {

  public @Nullable String header(String name) {
    return headers.apply(name);
  }
}
