package org.ecs.access;

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
}
