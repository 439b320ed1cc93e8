package org.ecs.subscriber;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The search that finds an account as one types: by name, number, CRM reference, e-mail, phone,
 * card or vehicle plate, each from its beginning.
 */
@Stateless
public class SearchWords {

  private static final int SHORTEST = 2;
  private static final int AT_ONCE = 500;

  @PersistenceContext private EntityManager db;
  @Inject private Event<Indexing> indexing;

  /**
   * Accounts that have all words of the text, best first: those with a word that is no longer than
   * what was asked. Less than two letters or digits find nobody.
   */
  public List<Found> find(String text, int atMost) {
    Map<String, Found> found = new LinkedHashMap<>();
    for (Asked asked : Asked.waysToRead(text)) {
      if (asked.longest().length() >= SHORTEST && found.size() < atMost) {
        rows(asked, 4 * atMost).forEach(row -> found.putIfAbsent(row.number(), row));
      }
    }
    return found.values().stream().limit(atMost).toList();
  }

  public void opened(@Observes AccountOpened account) {
    index(account.account());
  }

  public void changed(@Observes AccountChanged account) {
    index(account.account());
  }

  /** Writes anew what the account is found by. */
  public void index(AccountId account) {
    db.flush();
    Map<SearchWord.Key, String> wanted = wanted(account);
    List<SearchWord> there =
        db.createQuery("select w from SearchWord w where w.key.account = :a", SearchWord.class)
            .setParameter("a", account.value())
            .getResultList();
    for (SearchWord word : there) {
      String shown = wanted.remove(word.key());
      if (shown == null) {
        db.remove(word);
      } else {
        word.show(shown);
      }
    }
    wanted.forEach((key, shown) -> db.persist(new SearchWord(key, shown)));
  }

  /** Indexes some of the accounts that have no words yet, and tells how many. */
  public int indexMissing() {
    List<Long> ids =
        db.createQuery(
                "select a.id from Account a where not exists (select 1 from SearchWord w"
                    + " where w.key.account = a.id)",
                Long.class)
            .setMaxResults(AT_ONCE)
            .getResultList();
    ids.forEach(id -> index(new AccountId(id)));
    return ids.size();
  }

  private Map<SearchWord.Key, String> wanted(AccountId id) {
    Account account = db.find(Account.class, id.value());
    Indexing all = new Indexing(id);
    account.tell(all);
    db.createQuery("select v.plate from Vehicle v where v.accountId = :a", String.class)
        .setParameter("a", id)
        .getResultList()
        .forEach(plate -> all.add(WordKind.PLATE, plate));
    indexing.fire(all);
    return all.words();
  }

  private List<Found> rows(Asked asked, int atMost) {
    StringBuilder query =
        new StringBuilder(
            "select new org.ecs.subscriber.Found(a.number, s.name, s.kind, a.state, w.key.kind, w.shown)"
                + " from SearchWord w join Account a on a.id = w.key.account join a.subscriber s"
                + " where w.key.word >= :from0 and w.key.word < :to0");
    List<String> words =
        asked.words().stream().sorted(Comparator.comparing(String::length).reversed()).toList();
    for (int i = 1; i < words.size(); i++) {
      query
          .append(" and exists (select 1 from SearchWord o where o.key.account = w.key.account")
          .append(" and o.key.word >= :from%1$d and o.key.word < :to%1$d)".formatted(i));
    }
    query.append(" order by w.key.word, w.key.account");
    TypedQuery<Found> rows = db.createQuery(query.toString(), Found.class);
    Asked.bind(rows, words);
    return rows.setMaxResults(atMost).getResultList();
  }
}
