package org.ecs.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ecs.common.Like;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.common.Slice;
import org.jspecify.annotations.Nullable;

/** Staff and integrators as an administrator looks at them. */
@Stateless
public class MemberLists {

  private static final String FROM =
      " from SignIn s left join Member m on m.name = s.name"
          + " left join SecondFactor f on f.name = s.name"
          + " where s.kind <> org.ecs.access.SignIns$Kind.SUBSCRIBER";

  private static final String ROW =
      "select new org.ecs.access.MemberRow(s.name, coalesce(m.fullName, s.name), m.email,"
          + " m.language, s.kind, s.state, coalesce(m.passwordDue, false), f.confirmedAt,"
          + " s.changedAt, s.providedAt)"
          + FROM;

  private static final String MATCHING =
      " and (:text = '' or s.name like :inside escape '!' or lower(m.fullName) like :inside escape '!'"
          + " or lower(m.email) like :inside escape '!') and (:kind is null or s.kind = :kind)"
          + " and (:role = '' or :role member of s.roles) and (:state is null or s.state = :state)";

  @PersistenceContext private EntityManager db;

  /** Those that the filter lets through, by name. */
  public Slice<MemberRow> find(MemberFilter filter, int first, int atMost) {
    List<MemberRow> rows =
        matching(ROW + MATCHING + " order by s.name", filter, MemberRow.class)
            .setFirstResult(first)
            .setMaxResults(atMost)
            .getResultList();
    Long total =
        matching("select count(s)" + FROM + MATCHING, filter, Long.class).getSingleResult();
    return new Slice<>(withRoles(rows), total);
  }

  /** The one with this name; refuses an unknown one. */
  public MemberRow get(String name) {
    List<MemberRow> rows =
        db.createQuery(ROW + " and s.name = :name", MemberRow.class)
            .setParameter("name", SignIns.key(name))
            .getResultList();
    return withRoles(rows).stream()
        .findFirst()
        .orElseThrow(() -> new Refusal(Reason.SIGN_IN_UNKNOWN, name));
  }

  private List<MemberRow> withRoles(List<MemberRow> rows) {
    List<String> names = rows.stream().map(MemberRow::name).toList();
    Map<String, Set<String>> roles =
        db.createQuery(
                "select s.name, r from SignIn s join s.roles r where s.name in :names",
                Object[].class)
            .setParameter("names", names)
            .getResultStream()
            .collect(groupingBy(pair -> (String) pair[0], mapping(p -> (String) p[1], toSet())));
    return rows.stream().map(row -> row.with(roles.getOrDefault(row.name(), Set.of()))).toList();
  }

  private <T> TypedQuery<T> matching(String query, MemberFilter filter, Class<T> type) {
    String plain = filter.text().strip().toLowerCase(Locale.ROOT);
    return db.createQuery(query, type)
        .setParameter("text", plain)
        .setParameter("inside", Like.inside(plain))
        .setParameter("kind", filter.kind())
        .setParameter("role", filter.role() == null ? "" : filter.role().realmName())
        .setParameter("state", state(filter));
  }

  private static SignIn.@Nullable State state(MemberFilter filter) {
    if (filter.blocked() == null) {
      return null;
    }
    return filter.blocked() ? SignIn.State.BLOCKED : SignIn.State.ACTIVE;
  }
}
