package org.ecs.access;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ecs.common.Audit;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.subscriber.AccountId;

/**
 * The sign-ins of staff, integrators and subscribers. Names are compared without regard to case.
 */
@Stateless
public class SignIns {

  /** Whose sign-in it is. */
  public enum Kind {
    STAFF,
    INTEGRATOR,
    SUBSCRIBER
  }

  static final int LONGEST_NAME = 100;
  private static final int SHORTEST = 10;

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Audit audit;

  public boolean nobodyYet() {
    return db.createQuery("select count(s) from SignIn s", Long.class).getSingleResult() == 0;
  }

  /** Creates a sign-in; refuses a taken name and a password of fewer than 10 characters. */
  public void create(String name, String password, Kind kind, Set<Role> roles) {
    String key = key(name);
    if (db.find(SignIn.class, key) != null) {
      throw new Refusal(Reason.SIGN_IN_NAME_TAKEN, name);
    }
    db.persist(new SignIn(key, Passwords.hash(longEnough(password)), kind, roles, clock.instant()));
    audit.note("sign-in.create", key, kind + " " + roles);
  }

  public void changePassword(String name, String password) {
    named(name).changePassword(Passwords.hash(longEnough(password)), clock.instant());
    audit.note("sign-in.password", key(name), "");
  }

  /** Whether an active sign-in has this name and this password. */
  public boolean knows(String name, String password) {
    SignIn signIn = db.find(SignIn.class, key(name));
    return signIn != null && signIn.knows(password);
  }

  /** The name can no longer sign in. */
  public void block(String name) {
    named(name).block(clock.instant());
    audit.note("sign-in.block", key(name), "");
  }

  /** The account that a subscriber's sign-in belongs to; empty for anybody else's. */
  public Optional<AccountId> accountOf(String name) {
    return db.createQuery("select s.accountId from SignIn s where s.name = :name", AccountId.class)
        .setParameter("name", key(name))
        .getResultStream()
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** The name by which the subscriber of an account signs in; empty before the activation. */
  public Optional<String> nameOf(AccountId account) {
    return of(account).map(SignIn::name);
  }

  /**
   * Sets the password of an account's sign-in, which is made if there is none; refuses a name that
   * somebody else has.
   */
  String setForAccount(AccountId account, String name, String password) {
    Optional<SignIn> known = of(account);
    if (known.isPresent()) {
      changePassword(known.get().name(), password);
      return known.get().name();
    }
    if (db.find(SignIn.class, name) != null) {
      throw new Refusal(Reason.SIGN_IN_NAME_TAKEN, name);
    }
    db.persist(new SignIn(name, Passwords.hash(longEnough(password)), account, clock.instant()));
    audit.note("sign-in.create", name, "account " + account);
    return name;
  }

  /** The account's sign-in gets another name, unless somebody has it; then the old one stays. */
  void rename(AccountId account, String email) {
    String name = key(email);
    Optional<SignIn> known = of(account);
    if (known.isPresent() && db.find(SignIn.class, name) == null) {
      SignIn renamed = known.get().renamed(name, clock.instant());
      db.remove(known.get());
      db.flush(); // an account has one sign-in at each moment
      db.persist(renamed);
      audit.note("sign-in.rename", name, "account " + account);
    }
  }

  private Optional<SignIn> of(AccountId account) {
    return db.createQuery("select s from SignIn s where s.accountId = :account", SignIn.class)
        .setParameter("account", account)
        .getResultStream()
        .findFirst();
  }

  private SignIn named(String name) {
    SignIn signIn = db.find(SignIn.class, key(name));
    if (signIn == null) {
      throw new Refusal(Reason.SIGN_IN_UNKNOWN, name);
    }
    return signIn;
  }

  private static String longEnough(String password) {
    if (password.length() < SHORTEST) {
      throw new Refusal(Reason.PASSWORD_TOO_SHORT, "at least " + SHORTEST + " characters");
    }
    return password;
  }

  static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
