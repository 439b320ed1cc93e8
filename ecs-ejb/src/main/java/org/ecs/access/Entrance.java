package org.ecs.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ecs.common.Audit;
import org.ecs.common.Caller;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;

/**
 * Where people and systems show who they are: throttled, and each success of a person and each
 * failure of anybody in the audit trail. It has no transaction of its own, because a failure stays
 * counted and noted.
 */
@ApplicationScoped
public class Entrance {

  @Inject private FailedSignIns failures;
  @Inject private SignIns signIns;
  @Inject private SecondFactors factors;
  @Inject private Audit audit;

  /**
   * Lets in who is of this kind and knows the password. Refuses with SIGN_IN_FAILED, whatever is
   * wrong, and with {@link TooManyTries}. Who has a second factor is not in before {@link #code}.
   */
  public Standing password(SignIns.Kind kind, String name, String password) {
    Caller caller = verified(kind, name, password);
    Standing standing = standing(name);
    if (!standing.secondFactor()) {
      succeeded(caller, "");
    }
    return standing;
  }

  /**
   * Lets in who has the second factor too. Refuses with SECOND_FACTOR_WRONG a code that is not
   * right or was used before, and with {@link TooManyTries}.
   */
  public void code(String name, String code) {
    Caller caller = new Caller(name, Caller.current().from());
    Caller guesser = new Caller("code of " + name, caller.from());
    failures.admit(guesser);
    try {
      factors.accept(name, code);
    } catch (Refusal wrong) {
      failed(caller, "second factor");
      throw wrong;
    }
    failures.succeeded(guesser);
    succeeded(caller, "with second factor");
  }

  /** Changes one's own password, for who knows the one until now and chooses a new one. */
  public void changePassword(String name, String password, String newPassword) {
    verified(standing(name).kind(), name, password);
    if (password.equals(newPassword)) {
      throw new Refusal(Reason.PASSWORD_NOT_NEW, name);
    }
    signIns.changeOwnPassword(name, newPassword);
  }

  private Caller verified(SignIns.Kind kind, String name, String password) {
    Caller caller = new Caller(name, Caller.current().from());
    failures.admit(caller);
    boolean known = signIns.knows(name, password);
    if (!known || standing(name).kind() != kind) {
      failed(caller, "password");
      throw new Refusal(Reason.SIGN_IN_FAILED, name);
    }
    failures.succeeded(caller);
    return caller;
  }

  /** How it stands with a sign-in that has just been let in. */
  public Standing standing(String name) {
    return signIns.standing(name).orElseThrow(() -> new Refusal(Reason.SIGN_IN_UNKNOWN, name));
  }

  /**
   * A contract's caller has shown a password, and has nothing else: refuses one whose password is
   * not their own yet, and one who is not let in without a second factor.
   */
  public void admitToContracts(String name) {
    Standing standing = standing(name);
    if (standing.passwordDue()) {
      throw new Refusal(Reason.PASSWORD_DUE, name);
    }
    boolean needed = standing.kind() == SignIns.Kind.STAFF && factors.isRequired();
    if (standing.secondFactor() || needed) {
      throw new Refusal(Reason.SECOND_FACTOR_NEEDED, name);
    }
  }

  /** A name that nobody has may be a password in the wrong field: it is not written down. */
  public void failed(Caller caller, String what) {
    boolean known = signIns.standing(caller.name()).isPresent();
    String name = known ? SignIns.key(caller.name()) : "unknown name";
    note(new Caller("anonymous", caller.from()), "sign-in.failed", name, what);
  }

  private void succeeded(Caller caller, String how) {
    String name = SignIns.key(caller.name());
    note(new Caller(name, caller.from()), "sign-in", name, how);
  }

  private void note(Caller as, String what, String subject, String detail) {
    as.call(
        () -> {
          audit.note(what, subject, detail);
          return detail;
        });
  }
}
