package org.ecs.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.billing.Balances;
import org.ecs.common.Money;
import org.ecs.ledger.LedgerLists;
import org.ecs.session.SessionId;
import org.ecs.session.SessionLists;
import org.ecs.subscriber.AccountRow;

/** Collects what news of a balance say: the figures are those of the moment they are sent. */
@Dependent
class BalanceLetters {

  @Inject private Balances balances;
  @Inject private LedgerLists ledger;
  @Inject private SessionLists sessions;

  @Inject
  @ConfigProperty(name = "ecs.portal.url", defaultValue = "http://localhost:8080/ecs")
  private String portal;

  /**
   * The letter.
   *
   * @param about the journal that moved the balance, or the session whose money ended
   */
  BalanceNews of(Occasion occasion, long about, Recipient recipient, ResourceBundle words) {
    AccountRow account = Objects.requireNonNull(recipient.account());
    Locale locale = recipient.contact().locale();
    Money available = balances.of(account).available();
    Money came =
        occasion == Occasion.BALANCE_TOPPED_UP
            ? ledger.ofJournal(about, account.id().value())
            : Money.zero(available.currency());
    String where =
        occasion == Occasion.BALANCE_USED_UP
            ? sessions.get(new SessionId(about)).stationName()
            : "";
    String link = portal + "/selfcare/balance/";
    return new BalanceNews(occasion, words, locale, came, available, where, link);
  }
}
