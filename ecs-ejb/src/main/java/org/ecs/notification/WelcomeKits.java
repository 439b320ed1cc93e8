package org.ecs.notification;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecs.access.Activations;
import org.ecs.card.CardAssigned;
import org.ecs.card.CardRow;
import org.ecs.card.Cards;
import org.ecs.common.Energy;
import org.ecs.common.Operator;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.subscriber.AccountId;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.Accounts;
import org.ecs.subscriber.Contact;
import org.ecs.tariff.Rating;
import org.ecs.tariff.Reading;
import org.ecs.tariff.TariffTerms;
import org.ecs.tariff.TariffWords;
import org.ecs.tariff.Tariffs;
import org.ecs.tariff.Usage;
import org.jspecify.annotations.Nullable;

/** The letter to new subscribers: whom it is due to, and what it says to each. */
@Stateless
public class WelcomeKits {

  private static final Energy EXAMPLE_ENERGY = new Energy(20_000);
  private static final LocalTime EXAMPLE_FROM = LocalTime.of(10, 0);
  private static final LocalTime EXAMPLE_TO = LocalTime.of(12, 0);

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Operator operator;
  @Inject private Accounts accounts;
  @Inject private Cards cards;
  @Inject private Tariffs tariffs;
  @Inject private Activations activations;
  @Inject private Instance<WelcomeKitPrinter> printer;

  /** The letter as it is now, to be printed: with the newest card, and a link of its own. */
  public Document print(String accountNumber) {
    return print(of(accounts.get(accountNumber).id()));
  }

  public Document print(WelcomeKit kit) {
    return printer.get().print(kit);
  }

  /**
   * Refuses with CARD_NOT_ASSIGNED an account that has no card, with TARIFF_NOT_VALID one that
   * nothing could be priced for.
   */
  public WelcomeKit of(AccountId id) {
    AccountRow account = accounts.get(id);
    Contact contact = account.contact();
    TariffTerms terms =
        tariffs
            .validAt(account.tariffCode(), clock.instant())
            .orElseThrow(() -> new Refusal(Reason.TARIFF_NOT_VALID, account.tariffCode()))
            .terms();
    LocalDate today = LocalDate.ofInstant(clock.instant(), account.zone());
    return new WelcomeKit(
        contact.locale(),
        today,
        account.name(),
        address(account.name(), contact),
        account.number(),
        card(account),
        TariffWords.of(terms, contact.locale()),
        example(terms, today, account.zone()),
        link(account));
  }

  /**
   * Whether this is the first card of its subscriber: not one for tests, nor one that they had
   * before ECS knew them. Of two cards given at once only one is.
   */
  public boolean isDue(CardAssigned given) {
    db.createQuery("select a from Account a where a.id = :id")
        .setParameter("id", given.account().value())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getSingleResult();
    return isNewHere(given) && !isKept(given.account());
  }

  private boolean isNewHere(CardAssigned given) {
    return db.createQuery(
                "select count(h) from CardAssignment h join Card c on c.id = h.cardLowerId join Account"
                    + " a on a.id = h.accountId where c.id = :card and c.kind ="
                    + " org.ecs.card.CardKind.SUBSCRIBER and h.endedAt is null and h.assignedAt >="
                    + " a.createdAt",
                Long.class)
            .setParameter("card", given.card().lower())
            .getSingleResult()
        > 0;
  }

  private boolean isKept(AccountId account) {
    return db.createQuery(
                "select count(n) from Notification n where n.accountId = :account and n.occasion ="
                    + " org.ecs.notification.Occasion.WELCOME_KIT",
                Long.class)
            .setParameter("account", account)
            .getSingleResult()
        > 0;
  }

  private String card(AccountRow account) {
    return cards.of(account.id()).stream()
        .filter(card -> card.endedAt() == null)
        .map(CardRow::printedNumber)
        .findFirst()
        .orElseThrow(() -> new Refusal(Reason.CARD_NOT_ASSIGNED, account.number()));
  }

  /** The e-mail address is the name to sign in with: without one there is no link. */
  private @Nullable URI link(AccountRow account) {
    return account.contact().email() == null ? null : activations.invite(account.id());
  }

  private List<String> address(String name, Contact contact) {
    String town =
        Stream.of(contact.postalCode(), contact.city())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    return Stream.of(name, contact.street(), town, country(contact))
        .filter(line -> line != null && !line.isBlank())
        .toList();
  }

  private @Nullable String country(Contact contact) {
    String code = contact.country();
    if (code == null || operator.country().filter(code::equalsIgnoreCase).isPresent()) {
      return null;
    }
    String named = new Locale("", code).getDisplayCountry(contact.locale());
    return named.toUpperCase(contact.locale());
  }

  private static WelcomeKit.Example example(TariffTerms terms, LocalDate day, ZoneId zone) {
    ZonedDateTime from = day.atTime(EXAMPLE_FROM).atZone(zone);
    ZonedDateTime to = day.atTime(EXAMPLE_TO).atZone(zone);
    List<Reading> meter =
        List.of(
            new Reading(from.toInstant(), Energy.ZERO, null, null),
            new Reading(to.toInstant(), EXAMPLE_ENERGY, null, null));
    Usage usage = Usage.of(zone, from.toInstant(), to.toInstant(), meter);
    return new WelcomeKit.Example(from, to, EXAMPLE_ENERGY, Rating.rate(terms, usage));
  }
}
