package org.ecs.access;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ecs.common.Audit;
import org.ecs.common.Caller;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What administrators do with the sign-ins of staff and integrators. There is always an active
 * administrator, and nobody takes their own administration away.
 */
@Stateless
public class Members {

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Audit audit;
  @Inject private SignIns signIns;
  @Inject private SecondFactors factors;
  @Inject private PasswordRules rules;

  /**
   * Creates a sign-in and gives its password, which nobody will see again: staff change it when
   * they first sign in, an integrator keeps it.
   */
  public String create(NewMember asked) {
    String password = rules.generated(asked.name());
    NewMember.fitting(asked.kind(), asked.roles());
    signIns.create(asked.name(), password, asked.kind(), asked.roles());
    Member member = new Member(asked.name(), asked.fullName());
    member.describe(asked.fullName(), asked.email());
    if (asked.kind() == SignIns.Kind.STAFF) {
      member.passwordIsDue();
    }
    db.persist(member);
    return password;
  }

  public void describe(String name, String fullName, @Nullable String email) {
    SignIn signIn = member(name);
    NewMember checked =
        new NewMember(SignIns.key(name), fullName, email, signIn.kind(), signIn.roles());
    profile(name).describe(checked.fullName(), checked.email());
    audit.note("sign-in.describe", SignIns.key(name), checked.fullName() + ", " + checked.email());
  }

  /** The language that somebody reads from the next sign-in on; null for the browser's. */
  public void speak(String name, @Nullable String language) {
    profile(name).speak(language);
    audit.note("sign-in.language", SignIns.key(name), String.valueOf(language));
  }

  public void changeRoles(String name, Set<Role> roles) {
    SignIn signIn = member(name);
    NewMember.fitting(signIn.kind(), roles);
    if (signIn.isAdministrator() && !roles.contains(Role.ADMINISTRATOR)) {
      othersAdministrate(name);
    }
    String before = new TreeSet<>(signIn.roles()).toString();
    signIn.changeRoles(roles, clock.instant());
    audit.note("sign-in.roles", SignIns.key(name), before + " to " + new TreeSet<>(roles));
  }

  /** Ends the web sessions too, at their next request. */
  public void block(String name) {
    if (member(name).isAdministrator()) {
      othersAdministrate(name);
    }
    signIns.block(name);
  }

  public void unblock(String name) {
    member(name).unblock(clock.instant());
    audit.note("sign-in.unblock", SignIns.key(name), "");
  }

  /** A new password, as {@link #create} gives one. */
  public String resetPassword(String name) {
    String password = rules.generated(SignIns.key(name));
    SignIn signIn = member(name);
    signIns.changePassword(name, password);
    if (signIn.kind() == SignIns.Kind.STAFF) {
      profile(name).passwordIsDue();
    }
    return password;
  }

  /** For who has lost the authenticator and the recovery codes. */
  public void resetSecondFactor(String name) {
    member(name);
    factors.remove(name);
  }

  /** A subscriber's sign-in is none of an administrator's business. */
  private SignIn member(String name) {
    SignIn signIn = db.find(SignIn.class, SignIns.key(name));
    if (signIn == null || signIn.kind() == SignIns.Kind.SUBSCRIBER) {
      throw new Refusal(Reason.SIGN_IN_UNKNOWN, name);
    }
    return signIn;
  }

  private Member profile(String name) {
    String key = SignIns.key(name);
    Member known = db.find(Member.class, key);
    if (known != null) {
      return known;
    }
    Member fresh = new Member(key, key);
    db.persist(fresh);
    return fresh;
  }

  private void othersAdministrate(String name) {
    String key = SignIns.key(name);
    if (Caller.current().name().equals(key)) {
      throw new Refusal(Reason.OWN_ADMINISTRATION, name);
    }
    boolean others = administrators().stream().anyMatch(each -> !each.equals(key));
    if (!others) {
      throw new Refusal(Reason.LAST_ADMINISTRATOR, name);
    }
  }

  /** Locked first and counted then: two who take it from each other come one after the other. */
  private List<String> administrators() {
    String some =
        " from SignIn s where '"
            + Role.ADMINISTRATOR.realmName()
            + "' member of s.roles and s.kind = org.ecs.access.SignIns$Kind.STAFF";
    db.createQuery("select s" + some + " order by s.name", SignIn.class)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
    return db.createQuery(
            "select s.name" + some + " and s.state = org.ecs.access.SignIn$State.ACTIVE",
            String.class)
        .getResultList();
  }
}
