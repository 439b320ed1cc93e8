package org.ecs.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.ecs.common.Audit;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.subscriber.AccountId;
import org.jspecify.annotations.Nullable;

/** What a subscriber wants to be told, and how: everything until they say otherwise. */
@Stateless
public class Preferences {

  @PersistenceContext private EntityManager db;
  @Inject private Audit audit;

  /** Whether a message goes out; one that is mandatory always does. */
  public boolean wants(AccountId account, Occasion occasion, String channel) {
    return occasion.isMandatory() || unwanted(account, occasion, channel) == null;
  }

  /** Refuses, with MESSAGE_MANDATORY, to switch off what must be sent. */
  public void choose(AccountId account, Occasion occasion, String channel, boolean wanted) {
    if (occasion.isMandatory()) {
      throw new Refusal(Reason.MESSAGE_MANDATORY, occasion);
    }
    if (!occasion.goesBy(channel)) {
      throw new Refusal(Reason.REQUEST_MALFORMED, "channel: none of " + occasion);
    }
    UnwantedMessage now = unwanted(account, occasion, channel);
    if (wanted == (now == null)) {
      return;
    }
    if (now == null) {
      db.persist(new UnwantedMessage(new Choice(account.value(), occasion, channel)));
    } else {
      db.remove(now);
    }
    audit.note("account.messages", account, occasion + " by " + channel + ": " + wanted);
  }

  @SuppressWarnings("NullAway") // find gives null for what is not there
  private @Nullable UnwantedMessage unwanted(AccountId account, Occasion occasion, String channel) {
    return db.find(UnwantedMessage.class, new Choice(account.value(), occasion, channel));
  }
}
