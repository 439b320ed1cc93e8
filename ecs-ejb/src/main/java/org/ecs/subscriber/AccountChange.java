package org.ecs.subscriber;

import org.ecs.common.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is to be another way with an account; null: as it was. A contact is replaced as a whole. A
 * credit limit keeps the account's currency.
 */
public record AccountChange(
    @Nullable String name,
    @Nullable String crmReference,
    @Nullable Contact contact,
    @Nullable Money creditLimit,
    @Nullable Integer sessionsAtOnce) {

  public static AccountChange of(String name, Contact contact) {
    return new AccountChange(name, null, contact, null, null);
  }
}
