package org.ecs.common;

import jakarta.ejb.ApplicationException;
import java.util.Locale;

/**
 * A broken rule: nothing of the transaction stays. The subject says what was refused (an id, a
 * field and its bound).
 */
@ApplicationException(rollback = true, inherited = true)
public class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final Reason reason;
  private final String subject;

  public Refusal(Reason reason, Object subject) {
    super(reason + ": " + subject, null, false, false);
    this.reason = reason;
    this.subject = String.valueOf(subject);
  }

  public Reason reason() {
    return reason;
  }

  /** For people: why, and what. */
  public String in(Locale language) {
    return reason.in(language) + ": " + subject;
  }

  public String subject() {
    return subject;
  }
}
