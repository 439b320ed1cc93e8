package org.ecs.card;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.ecs.common.Like;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.common.Slice;
import org.jspecify.annotations.Nullable;

/** Cards as lists: searched, filtered, sorted and paged in the database. */
@Stateless
public class CardLists {

  private static final String CARD =
      "select new org.ecs.card.PooledCard(upper(c.id), c.printedNumber, c.kind, c.state, c.validUntil,"
          + " p.id, p.name, a.number, s.name) from Card c left join CardPool p on p.id = c.poolId left"
          + " join Account a on a.id = c.accountId left join a.subscriber s";

  private static final String TEXT =
      " and (c.id like :start escape '!' or lower(c.printedNumber) like :start escape '!')";

  @PersistenceContext private EntityManager db;

  /** Who held a card from when to when; the end is null while they do. */
  public record Held(
      String account,
      String name,
      Instant assignedAt,
      @Nullable Instant endedAt,
      @Nullable EndReason endReason) {}

  public Slice<PooledCard> find(CardFilter filter, int first, int atMost) {
    String where = where(filter);
    List<PooledCard> rows =
        with(
                filter,
                db.createQuery(CARD + where + " order by " + filter.order().by(), PooledCard.class))
            .setFirstResult(first)
            .setMaxResults(atMost)
            .getResultList();
    long total =
        with(filter, db.createQuery("select count(c) from Card c" + where, Long.class))
            .getSingleResult();
    return new Slice<>(rows, total);
  }

  public PooledCard get(CardNumber card) {
    return db
        .createQuery(CARD + " where c.id = :id", PooledCard.class)
        .setParameter("id", card.lower())
        .getResultList()
        .stream()
        .findFirst()
        .orElseThrow(() -> new Refusal(Reason.CARD_UNKNOWN, card.shown()));
  }

  /** Who had the card, the newest first. */
  public List<Held> history(CardNumber card) {
    return db.createQuery(
            "select new org.ecs.card.CardLists$Held(a.number, s.name, h.assignedAt, h.endedAt,"
                + " h.endReason) from CardAssignment h join Account a on a.id = h.accountId join"
                + " a.subscriber s where h.cardLowerId = :id order by h.assignedAt desc",
            Held.class)
        .setParameter("id", card.lower())
        .getResultList();
  }

  private static String where(CardFilter filter) {
    return " where c.poolId = :pool"
        + (filter.text().isBlank() ? "" : TEXT)
        + (filter.state() == null ? "" : " and c.state = :state")
        + (filter.kind() == null ? "" : " and c.kind = :kind");
  }

  private static <T> TypedQuery<T> with(CardFilter filter, TypedQuery<T> query) {
    query.setParameter("pool", filter.pool());
    if (!filter.text().isBlank()) {
      query.setParameter("start", Like.start(filter.text().strip().toLowerCase(Locale.ROOT)));
    }
    if (filter.state() != null) {
      query.setParameter("state", filter.state());
    }
    if (filter.kind() != null) {
      query.setParameter("kind", filter.kind());
    }
    return query;
  }
}
