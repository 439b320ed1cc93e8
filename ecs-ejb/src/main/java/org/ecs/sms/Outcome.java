package org.ecs.sms;

import java.util.Locale;

/** What came of a text; each has its answer in the languages of subscribers, but THROTTLED. */
public enum Outcome {
  START_ASKED,
  STARTED,
  START_FAILED,
  STATION_CODE_UNKNOWN,
  CONNECTOR_WRONG,
  STATION_AWAY,
  STATION_CLOSED,
  CONNECTOR_BUSY,
  NO_CARD,
  CARD_EXPIRED,
  CARD_IN_USE,
  ACCOUNT_SUSPENDED,
  BALANCE_LOW,
  LIMIT_REACHED,
  STOPPED,
  NOTHING_RUNNING,
  BALANCE,
  OWED,
  HELP,
  NOT_UNDERSTOOD,
  NUMBER_UNKNOWN,
  THROTTLED;

  /** Its key among the messages. */
  String key() {
    return "answer." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whoever asks how it works, or stops, gets an answer however many there were today. */
  boolean isAlwaysAnswered() {
    return this == HELP || this == STOPPED || this == NOTHING_RUNNING;
  }
}
