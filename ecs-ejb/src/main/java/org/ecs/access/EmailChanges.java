package org.ecs.access;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.common.Audit;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.subscriber.AccountId;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.Accounts;
import org.ecs.subscriber.Contact;
import org.ecs.subscriber.Profiles;

/**
 * A subscriber's way to another e-mail address: nothing changes until the link that goes to the new
 * one is opened; then the old one is told, and the name to sign in with follows.
 */
@Stateless
public class EmailChanges {

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Audit audit;
  @Inject private Accounts accounts;
  @Inject private Profiles profiles;
  @Inject private SignIns signIns;
  @Inject private Event<EmailChangeAsked> asked;
  @Inject private Event<EmailChanged> changed;

  @Inject
  @ConfigProperty(name = "ecs.portal.url", defaultValue = "http://localhost:8080/ecs")
  private String portal;

  @Inject
  @ConfigProperty(name = "ecs.portal.reset", defaultValue = "PT2H")
  private Duration lasting;

  /** Asks the new address to confirm; refuses what is no address, or too long to sign in with. */
  public void ask(AccountId account, String email) {
    String wanted = Contact.emailChecked(email.strip());
    if (wanted.length() > SignIns.LONGEST_NAME) {
      throw new Refusal(Reason.EMAIL_MALFORMED, "at most " + SignIns.LONGEST_NAME + " characters");
    }
    Instant now = clock.instant();
    EmailChange change = new EmailChange(account, wanted, now, now.plus(lasting));
    db.persist(change);
    audit.note("account.email.ask", accounts.get(account).number(), "by the subscriber");
    asked.fire(new EmailChangeAsked(change.id(), account, wanted));
  }

  /** The link for the message to the new address; an earlier one stops working. */
  public URI link(long id) {
    Token token = Token.generated();
    db.find(EmailChange.class, id).linkedBy(token);
    return URI.create(portal + "/selfcare/email.xhtml?token=" + token.text());
  }

  /** The new address that a link is for; empty for a link that is not good (any more). */
  public Optional<String> addressOf(String token) {
    return open(token, LockModeType.NONE).map(EmailChange::newEmail);
  }

  /** The new address is the subscriber's from now on. */
  public void confirm(String token) {
    EmailChange change =
        open(token, LockModeType.PESSIMISTIC_WRITE)
            .orElseThrow(() -> new Refusal(Reason.LINK_NOT_GOOD, "used, expired or unknown"));
    change.confirm(clock.instant());
    AccountRow before = accounts.get(change.account());
    profiles.useEmail(change.account(), change.newEmail());
    signIns.rename(change.account(), change.newEmail());
    String old = before.contact().email();
    if (old != null) {
      changed.fire(new EmailChanged(change.id(), change.account(), old));
    }
  }

  /** The address that was asked for last and waits to be confirmed. */
  public Optional<String> waiting(AccountId account) {
    return db.createQuery(
            "select c from EmailChange c where c.accountId = :account order by c.id desc",
            EmailChange.class)
        .setParameter("account", account)
        .setMaxResults(1)
        .getResultStream()
        .filter(change -> change.isOpen(clock.instant()))
        .map(EmailChange::newEmail)
        .findFirst();
  }

  private Optional<EmailChange> open(String token, LockModeType lock) {
    return db.createQuery(
            "select c from EmailChange c where c.tokenHash = :hash", EmailChange.class)
        .setParameter("hash", new Token(token).hash())
        .setLockMode(lock)
        .getResultStream()
        .filter(change -> change.isOpen(clock.instant()))
        .findFirst();
  }
}
