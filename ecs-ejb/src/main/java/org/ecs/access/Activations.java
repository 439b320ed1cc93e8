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

/**
 * Links by which a subscriber sets a password, for the first time or because it was forgotten. Of a
 * link only a hash is kept; it works once, and using one ends all others of the account.
 */
@Stateless
public class Activations {

  private static final Duration PAUSE = Duration.ofMinutes(2);

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Audit audit;
  @Inject private Accounts accounts;
  @Inject private SignIns signIns;
  @Inject private Event<PasswordForgotten> forgotten;

  @Inject
  @ConfigProperty(name = "ecs.portal.url", defaultValue = "http://localhost:8080/ecs")
  private String portal;

  @Inject
  @ConfigProperty(name = "ecs.portal.activation", defaultValue = "P30D")
  private Duration inviting;

  @Inject
  @ConfigProperty(name = "ecs.portal.reset", defaultValue = "PT2H")
  private Duration resetting;

  /**
   * A link for the welcome kit, good for {@code ecs.portal.activation}. Each call gives another one
   * and the earlier ones stay good. Refuses with EMAIL_MISSING an account without an e-mail
   * address, which is the name to sign in with.
   */
  public URI invite(AccountId account) {
    return issue(account, inviting);
  }

  /** A link for who forgot the password, good for {@code ecs.portal.reset}. */
  public URI reset(AccountId account) {
    return issue(account, resetting);
  }

  /**
   * Has a link sent to each account, open or suspended, with this e-mail address or this name to
   * sign in with; nothing to who got one a moment ago, or may not sign in. The caller learns
   * nothing of it.
   */
  public void forgotten(String email) {
    db.createQuery(
            "select a.id from Account a join a.subscriber b left join SignIn s on s.accountId = a.id"
                + " where (lower(b.contact.email) = :email or s.name = :email) and b.contact.email is not null"
                + " and a.state <> org.ecs.subscriber.AccountState.CLOSED"
                + " and (s.state is null or s.state = org.ecs.access.SignIn$State.ACTIVE)"
                + " and not exists (select l.tokenHash from Activation l where l.accountId = a.id"
                + " and l.issuedAt > :lately) order by a.id",
            Long.class)
        .setParameter("email", SignIns.key(email))
        .setParameter("lately", clock.instant().minus(PAUSE))
        .setMaxResults(5)
        .getResultList()
        .forEach(id -> forgotten.fire(new PasswordForgotten(new AccountId(id))));
  }

  /** The name to sign in with that a link is for; empty for a link that is not good (any more). */
  public Optional<String> nameOf(String token) {
    return open(token, LockModeType.NONE).map(Activation::name);
  }

  /**
   * Sets the password and ends the link; the sign-in is made if the account has none yet.
   *
   * @return the name to sign in with
   */
  public String redeem(String token, String password) {
    Activation activation =
        open(token, LockModeType.PESSIMISTIC_WRITE)
            .orElseThrow(() -> new Refusal(Reason.LINK_NOT_GOOD, "used, expired or unknown"));
    String name = signIns.setForAccount(activation.account(), activation.name(), password);
    db.createQuery(
            "update Activation a set a.usedAt = :now where a.accountId = :account and a.usedAt is null")
        .setParameter("now", clock.instant())
        .setParameter("account", activation.account())
        .executeUpdate();
    return name;
  }

  private URI issue(AccountId account, Duration lasting) {
    AccountRow row = accounts.get(account);
    String email = row.contact().email();
    if (email == null || email.length() > SignIns.LONGEST_NAME) {
      throw new Refusal(Reason.EMAIL_MISSING, row.number());
    }
    Token token = Token.generated();
    Instant now = clock.instant();
    String name = signIns.nameOf(account).orElse(SignIns.key(email));
    db.persist(new Activation(token, account, name, now, now.plus(lasting)));
    audit.note("activation.issue", row.number(), "good for " + lasting);
    return URI.create(portal + "/selfcare/activate.xhtml?token=" + token.text());
  }

  private Optional<Activation> open(String token, LockModeType lock) {
    return Optional.ofNullable(db.find(Activation.class, new Token(token).hash(), lock))
        .filter(activation -> activation.isOpen(clock.instant()));
  }
}
