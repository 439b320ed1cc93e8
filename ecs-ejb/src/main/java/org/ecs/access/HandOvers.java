package org.ecs.access;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ecs.common.Audit;
import org.ecs.common.Caller;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;

/**
 * Staff whom an OpenID provider has let in, on their way from its door to the pages: a secret that
 * is good once and for a minute says who they are, and a password that nobody sees signs them in.
 */
@Stateless
public class HandOvers {

  static final Duration LASTING = Duration.ofMinutes(1);

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Audit audit;

  /**
   * The member of this name has exactly these roles from now on, and is made if there is none. The
   * password that they may have had is worth nothing any more. Refuses no roles at all, a name that
   * cannot be one or that an integrator or a subscriber has, and a sign-in that is blocked here.
   *
   * @param roles those of the provider's token that open office pages
   * @return the secret
   */
  public String open(String name, Set<Role> roles) {
    String key = NewMember.checked(name);
    if (roles.isEmpty() || !Role.ofStaff().containsAll(roles)) {
      throw new Refusal(Reason.PROVIDER_ROLES_MISSING, key);
    }
    Instant now = clock.instant();
    member(key, now).provided(roles, now);
    db.createQuery("delete from HandOver h where h.expiresAt < :now")
        .setParameter("now", now)
        .executeUpdate();
    Token token = Token.generated();
    db.persist(new HandOver(token, key, now.plus(LASTING)));
    audit.note("sign-in.provider", key, new TreeSet<>(roles).toString());
    return token.text();
  }

  /** Whose the secret is; empty for one that is unknown, used or too old. It is used now. */
  public Optional<String> redeem(String secret) {
    HandOver found =
        db.find(HandOver.class, new Token(secret).hash(), LockModeType.PESSIMISTIC_WRITE);
    if (found == null) {
      return Optional.empty();
    }
    db.remove(found);
    return Optional.of(found).filter(each -> each.isOpen(clock.instant())).map(HandOver::name);
  }

  /** A password for the next moment, which {@link #arrived} ends. */
  public String password(String name) {
    String password = Passwords.generated();
    provided(name).expect(Passwords.hash(password));
    return password;
  }

  /** They are in, and the password is worth nothing any more. */
  public void arrived(String name) {
    provided(name).expect(Passwords.OF_NOBODY);
    new Caller(name, Caller.current().from())
        .call(
            () -> {
              audit.note("sign-in", name, "by the provider");
              return name;
            });
  }

  private SignIn member(String key, Instant now) {
    SignIn known = db.find(SignIn.class, key, LockModeType.PESSIMISTIC_WRITE);
    if (known == null) {
      SignIn fresh = new SignIn(key, Passwords.OF_NOBODY, SignIns.Kind.STAFF, Set.of(), now);
      db.persist(fresh);
      return fresh;
    }
    if (known.kind() != SignIns.Kind.STAFF) {
      throw new Refusal(Reason.PROVIDER_NAME_TAKEN, key);
    }
    if (!known.isActive()) {
      throw new Refusal(Reason.SIGN_IN_BLOCKED, key);
    }
    return known;
  }

  private SignIn provided(String name) {
    SignIn signIn = db.find(SignIn.class, SignIns.key(name));
    if (signIn == null || !signIn.isProvided()) {
      throw new Refusal(Reason.SIGN_IN_UNKNOWN, name);
    }
    return signIn;
  }
}
