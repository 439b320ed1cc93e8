package org.ecs.card;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.ecs.subscriber.Indexing;
import org.ecs.subscriber.SearchWords;
import org.ecs.subscriber.WordKind;

/** An account is found by the cards that it has and had: by id and by what is printed on them. */
@Stateless
public class CardWords {

  @PersistenceContext private EntityManager db;
  @Inject private SearchWords search;

  public void assigned(@Observes CardAssigned card) {
    search.index(card.account());
  }

  public void tell(@Observes Indexing account) {
    db.createQuery(
            "select upper(c.id), c.printedNumber from Card c where c.id in"
                + " (select h.cardLowerId from CardAssignment h where h.accountId = :account)",
            Object[].class)
        .setParameter("account", account.account())
        .getResultList()
        .forEach(
            card -> {
              account.add(WordKind.CARD, (String) card[0]);
              account.add(WordKind.CARD, (String) card[1]);
            });
  }
}
