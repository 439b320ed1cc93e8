package org.ecs.common;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Why ECS refuses: the public code of a fault and the key of its message; each has one {@link
 * Kind}.
 */
public enum Reason {
  REQUEST_MALFORMED(Kind.MALFORMED),
  REQUEST_ID_REUSED(Kind.CONFLICT),
  REQUEST_IN_PROGRESS(Kind.CONFLICT),
  SIGN_IN_FAILED(Kind.FORBIDDEN),
  SIGN_IN_THROTTLED(Kind.FORBIDDEN),
  ROLE_MISSING(Kind.FORBIDDEN),
  SIGN_IN_UNKNOWN(Kind.UNKNOWN),
  SIGN_IN_NAME_TAKEN(Kind.CONFLICT),
  PASSWORD_TOO_SHORT(Kind.MALFORMED),
  CHANGED_MEANWHILE(Kind.CONFLICT),

  ACCOUNT_UNKNOWN(Kind.UNKNOWN),
  CRM_REFERENCE_TAKEN(Kind.CONFLICT),
  ACCOUNT_NOT_ACTIVE(Kind.CONFLICT),
  EMAIL_MALFORMED(Kind.MALFORMED),
  PHONE_MALFORMED(Kind.MALFORMED),
  CURRENCY_MISMATCH(Kind.CONFLICT),

  CARD_UNKNOWN(Kind.UNKNOWN),
  CARD_ID_MALFORMED(Kind.MALFORMED),
  CARD_ID_TAKEN(Kind.CONFLICT),
  CARD_NOT_IN_POOL(Kind.CONFLICT),
  CARD_NOT_ASSIGNED(Kind.CONFLICT),
  CARD_ASSIGNED_ELSEWHERE(Kind.CONFLICT),
  CARD_POOL_UNKNOWN(Kind.UNKNOWN),
  CARD_POOL_EMPTY(Kind.CONFLICT),

  STATION_UNKNOWN(Kind.UNKNOWN),
  STATION_ID_TAKEN(Kind.CONFLICT),
  STATION_ID_MALFORMED(Kind.MALFORMED),
  STATION_KEY_MALFORMED(Kind.MALFORMED),
  STATION_STATE_WRONG(Kind.CONFLICT),
  STATION_NOT_CONNECTED(Kind.CONFLICT),
  CONNECTOR_UNKNOWN(Kind.UNKNOWN),
  SITE_UNKNOWN(Kind.UNKNOWN),

  TARIFF_UNKNOWN(Kind.UNKNOWN),
  TARIFF_CODE_TAKEN(Kind.CONFLICT),
  TARIFF_MALFORMED(Kind.MALFORMED),
  TARIFF_VERSION_OVERLAPS(Kind.CONFLICT),
  TARIFF_NOT_VALID(Kind.CONFLICT),

  SESSION_UNKNOWN(Kind.UNKNOWN),
  SESSION_ENDED(Kind.CONFLICT),
  SESSION_NOT_SUSPECT(Kind.CONFLICT),
  STOP_UNKNOWN(Kind.UNKNOWN),
  STOP_SETTLED(Kind.CONFLICT),
  USAGE_UNRATEABLE(Kind.CONFLICT),
  BILL_DATA_RECORD_UNKNOWN(Kind.UNKNOWN),

  HOLD_UNKNOWN(Kind.UNKNOWN),
  HOLD_ENDED(Kind.CONFLICT),
  BALANCE_TOO_LOW(Kind.CONFLICT),

  COMMAND_UNKNOWN(Kind.UNKNOWN),
  NOTIFICATION_UNKNOWN(Kind.UNKNOWN),
  UPSTREAM_AWAY(Kind.UPSTREAM);

  /** What kind of answer a refusal is; three adapters (SOAP, OCPP, page) map the kinds. */
  public enum Kind {
    MALFORMED,
    UNKNOWN,
    FORBIDDEN,
    CONFLICT,
    UPSTREAM
  }

  private final Kind kind;

  Reason(Kind kind) {
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  /** The message for people; English where a language is not spoken, never the server's own. */
  public String in(Locale language) {
    return text(name(), language);
  }

  /** What people are told of a bug; the incident's id leads the operator to it in the log. */
  public static String bug(Locale language) {
    return text("INTERNAL", language);
  }

  private static String text(String key, Locale language) {
    return ResourceBundle.getBundle(
            "org.ecs.common.reasons",
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
        .getString(key);
  }
}
