package org.ecs.sms;

import org.ecs.station.CommandRow;
import org.jspecify.annotations.Nullable;

/**
 * What a text is answered.
 *
 * @param command whose outcome decides whether this is the answer; null: it is
 * @param facts of the message's text, in its order
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares answers
record Answer(Outcome outcome, @Nullable Long command, Object... facts) {

  static Answer of(Outcome outcome, Object... facts) {
    return new Answer(outcome, null, facts);
  }

  static Answer when(CommandRow command, Outcome outcome, Object... facts) {
    return new Answer(outcome, command.id(), facts);
  }
}
