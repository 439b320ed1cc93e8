package org.ecs.subscriber;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;

/** What a subscriber changes without an agent: name, address, phone, language, e-mail address. */
@Stateless
public class Profiles {

  private static final Set<String> SPOKEN = Set.of("en", "fi", "de");

  @Inject private Accounts accounts;

  /**
   * Changes what is there if it still is what the reader saw; refuses with CHANGED_MEANWHILE if
   * somebody was faster.
   *
   * @param seen the mark of the profile that the reader saw
   */
  public void change(AccountId account, String seen, Profile wanted) {
    AccountRow row = accounts.get(account);
    if (!Profile.of(row).mark().equals(seen)) {
      throw new Refusal(Reason.CHANGED_MEANWHILE, row.number());
    }
    AccountChange change = AccountChange.of(wanted.name(), wanted.in(row.contact()));
    accounts.update(row.number(), row.revision(), change);
  }

  /** The language of all that is written to the subscriber: en, fi or de. */
  public void speak(AccountId account, String language) {
    if (!SPOKEN.contains(language)) {
      throw new Refusal(Reason.REQUEST_MALFORMED, "language: en, fi or de");
    }
    AccountRow row = accounts.get(account);
    Contact c = row.contact();
    reach(
        row,
        new Contact(
            c.email(), c.phone(), language, c.street(), c.postalCode(), c.city(), c.country()));
  }

  /** The address was proven to be the subscriber's. */
  public void useEmail(AccountId account, String email) {
    AccountRow row = accounts.get(account);
    Contact c = row.contact();
    reach(
        row,
        new Contact(
            email, c.phone(), c.language(), c.street(), c.postalCode(), c.city(), c.country()));
  }

  private void reach(AccountRow row, Contact contact) {
    accounts.update(
        row.number(), row.revision(), new AccountChange(null, null, contact, null, null));
  }
}
