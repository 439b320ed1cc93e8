package org.ecs.sms;

import org.jspecify.annotations.Nullable;

/** What a text asks for. */
sealed interface Wish {

  /**
   * Charge at the station with this code.
   *
   * @param connector null: any
   */
  record Start(String code, @Nullable Integer connector) implements Wish {}

  /** End what is running. */
  record Stop() implements Wish {}

  /** Say what is left, or owed. */
  record Balance() implements Wish {}

  /** Say how it works. */
  record Help() implements Wish {}

  /** Nothing that ECS understands. */
  record Unclear() implements Wish {}
}
