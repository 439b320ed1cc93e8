package org.ecs.subscriber;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecs.common.Slice;
import org.ecs.common.Totals;
import org.ecs.common.Window;
import org.jspecify.annotations.Nullable;

/** Accounts as agents look through them: filtered, sorted, a page at a time. */
@Stateless
public class AccountLists {

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Totals totals;

  /** The accounts that the filter lets through. */
  public Slice<AccountRow> find(AccountFilter filter, int first, int atMost) {
    Filtered which = Filtered.by(filter);
    long total =
        totals.of(
            which,
            () ->
                which.ask(db, "select count(a) from Account a", "", Long.class).getSingleResult());
    Window window = Window.of(first, atMost, total);
    List<Long> ids =
        window.size() == 0
            ? List.of()
            : which
                .ask(db, "select a.id from Account a", order(filter.order(), window), Long.class)
                .setFirstResult(window.offset())
                .setMaxResults(window.size())
                .getResultList();
    return new Slice<>(rows(window.inOrder(ids)), total);
  }

  private List<AccountRow> rows(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, AccountRow> rows =
        db
            .createQuery(Accounts.ROW + " where a.id in :ids", AccountRow.class)
            .setParameter("ids", ids)
            .setParameter("now", clock.instant())
            .getResultList()
            .stream()
            .collect(Collectors.toMap(row -> row.id().value(), Function.identity()));
    return ids.stream().map(rows::get).toList();
  }

  private static String order(AccountFilter.Order order, Window window) {
    return switch (order) {
      case NUMBER -> " order by a.number " + window.up();
      case NAME -> " order by a.sortName " + window.up() + ", a.id " + window.up();
      case NEWEST -> " order by a.id " + window.down();
    };
  }

  /** The conditions of a filter with their values. */
  private record Filtered(List<String> conditions, Map<String, Object> values) {

    static Filtered by(AccountFilter filter) {
      Filtered all = new Filtered(new ArrayList<>(), new HashMap<>());
      all.add("a.state = :state", "state", filter.state());
      all.add("a.billingMode = :mode", "mode", filter.billingMode());
      all.add("a.tariffCode = :tariff", "tariff", empty(filter.tariffCode()));
      if (!Spelling.joined(filter.text()).isEmpty()) {
        all.text(Asked.waysToRead(filter.text()));
      }
      return all;
    }

    <T> TypedQuery<T> ask(EntityManager db, String select, String order, Class<T> type) {
      String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
      TypedQuery<T> query = db.createQuery(select + where + order, type);
      values.forEach(query::setParameter);
      return query;
    }

    /** One set of accounts, made once, rather than conditions to try on each account. */
    private void text(List<Asked> ways) {
      conditions.add(
          ways.stream()
              .map(way -> with(way.words()))
              .collect(Collectors.joining(" union ", "a.id in (", ")")));
    }

    private String with(List<String> words) {
      String first = "select w.key.account from SearchWord w where " + begins(words.get(0));
      return words.stream()
          .skip(1)
          .map(
              word ->
                  " and w.key.account in (select w.key.account from SearchWord w where %s)"
                      .formatted(begins(word)))
          .collect(Collectors.joining("", first, ""));
    }

    private String begins(String word) {
      int n = values.size();
      values.put("w" + n + "from", word);
      values.put("w" + n + "to", word + Asked.LAST);
      return "w.key.word >= :w%1$dfrom and w.key.word < :w%1$dto".formatted(n);
    }

    private void add(String condition, String name, @Nullable Object value) {
      if (value != null) {
        conditions.add(condition);
        values.put(name, value);
      }
    }

    private static @Nullable String empty(String text) {
      return text.isEmpty() ? null : text;
    }
  }
}
