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

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Audit audit;
  @Inject private PasswordRules rules;

  public boolean nobodyYet() {
    return db.createQuery("select count(s) from SignIn s", Long.class).getSingleResult() == 0;
  }

  /** Creates a sign-in; refuses a taken name and a password that breaks the rules. */
  public void create(String name, String password, Kind kind, Set<Role> roles) {
    String key = key(name);
    if (db.find(SignIn.class, key) != null) {
      throw new Refusal(Reason.SIGN_IN_NAME_TAKEN, name);
    }
    db.persist(new SignIn(key, hashed(key, password), kind, roles, clock.instant()));
    audit.note("sign-in.create", key, kind + " " + roles);
  }

  public void changePassword(String name, String password) {
    named(name).changePassword(hashed(key(name), password), clock.instant());
    audit.note("sign-in.password", key(name), "");
  }

  /** Changes a password to one that its owner has chosen: it is due no longer. */
  public void changeOwnPassword(String name, String password) {
    changePassword(name, password);
    Member member = db.find(Member.class, key(name));
    if (member != null) {
      member.passwordIsTheirOwn();
    }
  }

  /** Whether an active sign-in has this name and this password; takes its time for each name. */
  public boolean knows(String name, String password) {
    SignIn signIn = db.find(SignIn.class, key(name));
    if (signIn == null) {
      Passwords.matches(password, Passwords.OF_NOBODY);
      return false;
    }
    return signIn.knows(password);
  }

  /** How it stands with a sign-in now; empty if there is none of this name. */
  public Optional<Standing> standing(String name) {
    return db.createQuery(
            "select new org.ecs.access.Standing(s.kind, s.state, s.changedAt, m.passwordDue,"
                + " f.confirmedAt, m.language, s.providedAt) from SignIn s"
                + " left join Member m on m.name = s.name"
                + " left join SecondFactor f on f.name = s.name where s.name = :name",
            Standing.class)
        .setParameter("name", key(name))
        .getResultStream()
        .findFirst();
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
  public String setForAccount(AccountId account, String name, String password) {
    Optional<SignIn> known = of(account);
    if (known.isPresent()) {
      changePassword(known.get().name(), password);
      return known.get().name();
    }
    if (db.find(SignIn.class, name) != null) {
      throw new Refusal(Reason.SIGN_IN_NAME_TAKEN, name);
    }
    db.persist(new SignIn(name, hashed(name, password), account, clock.instant()));
    audit.note("sign-in.create", name, "account " + account);
    return name;
  }

  /** The account's sign-in gets another name, unless somebody has it; then the old one stays. */
  public void rename(AccountId account, String email) {
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

  private String hashed(String name, String password) {
    return Passwords.hash(rules.checked(name, password));
  }

  static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
