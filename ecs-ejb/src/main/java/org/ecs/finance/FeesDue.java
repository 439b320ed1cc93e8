package org.ecs.finance;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecs.subscriber.AccountId;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.TariffPlans;
import org.jspecify.annotations.Nullable;

/** What of the monthly fees falls on an account and some days. */
@Dependent
class FeesDue {

  @PersistenceContext private EntityManager db;
  @Inject private TariffPlans plans;

  /** Some days of one fee. */
  record Due(MonthlyFee fee, String tariff, LocalDate from, LocalDate to) {}

  boolean none() {
    return db.createQuery("select f.id from MonthlyFee f", Long.class)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** The fees of the days on which the account was open, in the order of time. */
  List<Due> of(AccountRow account, Period period) {
    if (none()) {
      return List.of();
    }
    ZoneId zone = account.zone();
    LocalDate opened = LocalDate.ofInstant(account.createdAt(), zone);
    LocalDate first = opened.isAfter(period.from()) ? opened : period.from();
    LocalDate closed = closedOn(account.id(), zone);
    LocalDate end = closed == null || !closed.isBefore(period.to()) ? period.to() : next(closed);
    Instant after = end.atStartOfDay(zone).toInstant();
    Plans held = new Plans(changes(account.id()), plans.codeAt(account.id(), after));
    Map<String, List<MonthlyFee>> known = new HashMap<>();
    List<Due> due = new ArrayList<>();
    for (LocalDate day = first; day.isBefore(end); day = next(day)) {
      String plan = held.at(day.atStartOfDay(zone).toInstant());
      MonthlyFee fee = feeOn(day, known.computeIfAbsent(plan, this::of));
      if (fee != null) {
        add(due, fee, plan, day);
      }
    }
    return due;
  }

  /** A day more of the fee before it, or the first of another one. */
  private static void add(List<Due> due, MonthlyFee fee, String plan, LocalDate day) {
    Due last = due.isEmpty() ? null : due.get(due.size() - 1);
    if (last != null && last.fee() == fee && last.to().equals(day)) {
      due.set(due.size() - 1, new Due(fee, plan, last.from(), next(day)));
    } else {
      due.add(new Due(fee, plan, day, next(day)));
    }
  }

  /** The plans that were held until some moments, and the one after them. */
  private record Plans(List<Change> changes, String last) {

    String at(Instant at) {
      return changes.stream()
          .filter(change -> change.until().isAfter(at))
          .findFirst()
          .map(Change::tariff)
          .orElse(last);
    }
  }

  private record Change(Instant until, String tariff) {}

  private List<Change> changes(AccountId account) {
    return db
        .createQuery(
            "select p.heldUntil, p.tariffCode from PastPlan p where p.accountId = :account order by"
                + " p.heldUntil",
            Object[].class)
        .setParameter("account", account)
        .getResultList()
        .stream()
        .map(row -> new Change((Instant) row[0], (String) row[1]))
        .toList();
  }

  private static @Nullable MonthlyFee feeOn(LocalDate day, List<MonthlyFee> fees) {
    return fees.stream().filter(fee -> !fee.from().isAfter(day)).findFirst().orElse(null);
  }

  /** Of a plan, the latest first. */
  List<MonthlyFee> of(String plan) {
    return db.createQuery(
            "select f from MonthlyFee f where f.tariffCode = :plan order by f.validFrom desc",
            MonthlyFee.class)
        .setParameter("plan", plan)
        .getResultList();
  }

  private @Nullable LocalDate closedOn(AccountId account, ZoneId zone) {
    return db
        .createQuery(
            "select c.closedAt from AccountClosing c where c.accountId = :account", Instant.class)
        .setParameter("account", account.value())
        .getResultList()
        .stream()
        .findFirst()
        .map(at -> LocalDate.ofInstant(at, zone))
        .orElse(null);
  }

  private static LocalDate next(LocalDate day) {
    return day.plusDays(1);
  }
}
