package org.ecs.card;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.ecs.common.Audit;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.common.Slice;

/** The pools: their stock, and whether it runs low. */
@Stateless
public class CardPools {

  private static final int MOST = 1_000_000;

  private static final String STOCK =
      "select new org.ecs.card.PoolStock(p.id, p.name, p.lowStock, p.lowSince,"
          + " count(case when c.state = org.ecs.card.CardState.IN_POOL then 1 end),"
          + " count(case when c.state = org.ecs.card.CardState.ASSIGNED then 1 end),"
          + " count(case when c.state = org.ecs.card.CardState.BLOCKED then 1 end),"
          + " count(case when c.state = org.ecs.card.CardState.RETIRED then 1 end))"
          + " from CardPool p left join Card c on c.poolId = p.id %s"
          + " group by p.id, p.name, p.lowStock, p.lowSince order by p.name";

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Audit audit;
  @Inject private Event<PoolRunsLow> low;

  /** A new pool; refuses a name that another one has. */
  public long create(String name, int lowStock) {
    String plain = name.strip();
    if (plain.isEmpty() || plain.length() > 60) {
      throw new Refusal(Reason.CARD_POOL_MALFORMED, "name: 1 to 60 characters");
    }
    if (!db.createQuery("select p.id from CardPool p where p.name = :name", Long.class)
        .setParameter("name", plain)
        .getResultList()
        .isEmpty()) {
      throw new Refusal(Reason.CARD_POOL_NAME_TAKEN, plain);
    }
    CardPool pool = new CardPool(plain);
    pool.warnBelow(bounded(lowStock));
    db.persist(pool);
    audit.note("card-pool.create", plain, "low below " + lowStock);
    check(pool.id());
    return pool.id();
  }

  /** Has somebody warned when fewer cards than this are left; 0: nobody. */
  public void warnBelow(long id, int lowStock) {
    CardPool pool = locked(id);
    pool.warnBelow(bounded(lowStock));
    audit.note("card-pool.warn", pool.name(), "low below " + lowStock);
    check(id);
  }

  public PoolStock get(long id) {
    return db
        .createQuery(STOCK.formatted("where p.id = :id"), PoolStock.class)
        .setParameter("id", id)
        .getResultList()
        .stream()
        .findFirst()
        .orElseThrow(() -> new Refusal(Reason.CARD_POOL_UNKNOWN, id));
  }

  /** All pools by name. */
  public Slice<PoolStock> list(int first, int atMost) {
    List<PoolStock> rows =
        db.createQuery(STOCK.formatted(""), PoolStock.class)
            .setFirstResult(first)
            .setMaxResults(atMost)
            .getResultList();
    return new Slice<>(
        rows, db.createQuery("select count(p) from CardPool p", Long.class).getSingleResult());
  }

  /** How many pools run low. */
  public long countLow() {
    return db.createQuery(
            "select count(p) from CardPool p where p.lowSince is not null", Long.class)
        .getSingleResult();
  }

  /** Pools that run low and nobody was told yet. */
  public List<Long> untold() {
    return db.createQuery(
            "select p.id from CardPool p where p.lowSince is not null and p.lowToldAt is null order"
                + " by p.id",
            Long.class)
        .getResultList();
  }

  public void told(long id) {
    locked(id).told(clock.instant());
  }

  public void watch(@Observes CardAssigned assigned) {
    db.createQuery(
            "select c.poolId from Card c where c.id = :id and c.poolId is not null", Long.class)
        .setParameter("id", assigned.card().lower())
        .getResultList()
        .forEach(this::check);
  }

  /** Notes that a pool begins or ceases to run low: each way once, however many look. */
  public void check(long id) {
    CardPool pool = db.find(CardPool.class, id);
    if (pool == null || pool.isLow() == runsLow(pool)) {
      return;
    }
    db.flush(); // what this transaction changed, a new pool at all, is a row before it is read
    db.refresh(pool, LockModeType.PESSIMISTIC_WRITE);
    boolean lowNow = runsLow(pool);
    if (pool.isLow() != lowNow) {
      pool.low(lowNow ? clock.instant() : null);
      if (lowNow) {
        low.fire(new PoolRunsLow(id));
      }
    }
  }

  /** Looks for the last card that it takes, rather than count them all. */
  private boolean runsLow(CardPool pool) {
    return pool.lowStock() > 0
        && db.createQuery(
                "select c.id from Card c where c.poolId = :pool and c.state ="
                    + " org.ecs.card.CardState.IN_POOL",
                String.class)
            .setParameter("pool", pool.id())
            .setFirstResult(pool.lowStock() - 1)
            .setMaxResults(1)
            .getResultList()
            .isEmpty();
  }

  private static int bounded(int lowStock) {
    if (lowStock < 0 || lowStock > MOST) {
      throw new Refusal(Reason.CARD_POOL_MALFORMED, "warning: 0 to " + MOST + " cards");
    }
    return lowStock;
  }

  private CardPool locked(long id) {
    CardPool pool = db.find(CardPool.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (pool == null) {
      throw new Refusal(Reason.CARD_POOL_UNKNOWN, id);
    }
    return pool;
  }
}
