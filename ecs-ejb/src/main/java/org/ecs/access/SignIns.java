package org.ecs.access;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import org.ecs.common.Audit;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;

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

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
