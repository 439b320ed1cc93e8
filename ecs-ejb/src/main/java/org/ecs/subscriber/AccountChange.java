package org.ecs.subscriber;

import org.ecs.common.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is to be another way with an account; null: as it was. A contact is replaced as a whole. A
 * credit limit keeps the account's currency; a premium account comes first on local lists.
 */
public record AccountChange(
    @Nullable String name,
    @Nullable String crmReference,
    @Nullable Contact contact,
    @Nullable Money creditLimit,
    @Nullable Integer sessionsAtOnce,
    @Nullable Boolean premium) {

  /** Whether the account is premium stays as it was. */
  public AccountChange(
      @Nullable String name,
      @Nullable String crmReference,
      @Nullable Contact contact,
      @Nullable Money creditLimit,
      @Nullable Integer sessionsAtOnce) {
    this(name, crmReference, contact, creditLimit, sessionsAtOnce, null);
  }

  public static AccountChange of(String name, Contact contact) {
    return new AccountChange(name, null, contact, null, null);
  }
}
