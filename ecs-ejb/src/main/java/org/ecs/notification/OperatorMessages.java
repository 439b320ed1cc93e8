package org.ecs.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.ecs.common.Audit;
import org.ecs.common.Caller;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.AccountState;
import org.ecs.subscriber.Accounts;

/** What the operator, or its CRM, tells subscribers in its own words. */
@Stateless
public class OperatorMessages {

  private static final int SUBJECT_LENGTH = 100;
  private static final int TEXT_LENGTH = 1000;

  @PersistenceContext private EntityManager db;
  @Inject private Accounts accounts;
  @Inject private Occasions occasions;
  @Inject private Audit audit;
  @Inject private Clock clock;

  /**
   * Has it sent over every channel that reaches the subscriber and that they want such messages on.
   *
   * @param number of an account that is not closed (ACCOUNT_NOT_ACTIVE)
   * @param subject 1 to 100 characters, on one line
   * @param text 1 to 1,000 characters; a text message of it may take several parts
   * @return the notification's id
   */
  public long send(String number, String subject, String text) {
    AccountRow account = accounts.get(number);
    if (account.state() == AccountState.CLOSED) {
      throw new Refusal(Reason.ACCOUNT_NOT_ACTIVE, number);
    }
    if (subject.isBlank()
        || subject.length() > SUBJECT_LENGTH
        || subject.chars().anyMatch(Character::isISOControl)) {
      throw new Refusal(Reason.TEXT_MALFORMED, "subject: 1 to 100 characters on one line");
    }
    if (text.isBlank() || text.length() > TEXT_LENGTH) {
      throw new Refusal(Reason.TEXT_MALFORMED, "text: 1 to 1,000 characters");
    }
    String by = Caller.current().name();
    OperatorMessage message =
        new OperatorMessage(account.id(), subject.strip(), text.strip(), by, clock.instant());
    db.persist(message);
    audit.note("message.send", account.number(), subject.strip());
    return occasions.keep(message);
  }

  public OperatorNews get(long id) {
    return db.find(OperatorMessage.class, id).news();
  }
}
