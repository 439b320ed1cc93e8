package org.ecs.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a sign-in may do; the name in the realm is the lower-case name with hyphens, e.g. {@code
 * field-engineer}.
 */
public enum Role {
  AGENT,
  OPERATOR,
  FIELD_ENGINEER,
  FINANCE,
  AUDITOR,
  ADMINISTRATOR,
  SUBSCRIBER,
  CRM,
  STATION_ADMINISTRATION,
  TARIFFS,
  SERVICE_DELIVERY,
  FINANCIAL,
  INVOICING,
  USAGE,
  BALANCE,
  NOTIFICATIONS;

  public String realmName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Role of(String realmName) {
    return valueOf(realmName.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Those that open office pages. */
  public static List<Role> ofStaff() {
    return Arrays.stream(values()).filter(role -> role.compareTo(SUBSCRIBER) < 0).toList();
  }

  /** Those that open a contract each. */
  public static List<Role> ofContracts() {
    return Arrays.stream(values()).filter(role -> role.compareTo(SUBSCRIBER) > 0).toList();
  }

  /** Staff may also call contracts, by hand or for a trial; nobody else opens office pages. */
  boolean fits(SignIns.Kind kind) {
    return switch (kind) {
      case STAFF -> this != SUBSCRIBER;
      case INTEGRATOR -> compareTo(SUBSCRIBER) > 0;
      case SUBSCRIBER -> this == SUBSCRIBER;
    };
  }
}
