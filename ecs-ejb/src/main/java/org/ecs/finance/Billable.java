package org.ecs.finance;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.ecs.billing.BillDataRecordRow;
import org.ecs.billing.BillDataRecords;
import org.ecs.common.Money;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.finance.Reckoning.Item;
import org.ecs.subscriber.AccountRow;
import org.ecs.tariff.Tariffs;

/** What of an account has not been invoiced yet, as lines. */
@Dependent
class Billable {

  @PersistenceContext private EntityManager db;
  @Inject private BillDataRecords records;
  @Inject private FeesDue fees;
  @Inject private Tariffs tariffs;

  /** The usage that ended before then and is on no invoice, late usage included, oldest first. */
  List<BillDataRecordRow> usage(AccountRow account, Instant before) {
    List<Long> ids =
        db.createQuery(
                "select r.id from BillDataRecord r where r.accountId = :account and r.endedAt <"
                    + " :before and not exists (select 1 from InvoicedRecord i where i.recordId ="
                    + " r.id)",
                Long.class)
            .setParameter("account", account.id())
            .setParameter("before", before)
            .getResultList();
    List<BillDataRecordRow> usage = records.of(ids);
    usage.forEach(row -> mustBe(account, row.charge().net(), "record " + row.id()));
    return usage;
  }

  /** The lines of usage: each with its own service date. */
  List<Draft> lines(AccountRow account, List<BillDataRecordRow> usage) {
    FinanceWords words = new FinanceWords(account.contact().locale());
    List<Draft> lines = new ArrayList<>();
    for (BillDataRecordRow row : usage) {
      LocalDate from = day(row.startedAt(), account.zone());
      LocalDate to = day(row.endedAt(), account.zone());
      for (Item item : Rated.items(row, tariffs.byId(row.tariffVersionId()).terms().vatRate())) {
        lines.add(new Draft(row.id(), described(row, from, words), Draft.ONE, from, to, item));
      }
    }
    return lines;
  }

  /** The monthly fee for some days, maybe none, one line for each plan that was held. */
  List<Draft> fees(AccountRow account, LocalDate from, LocalDate to) {
    if (!from.isBefore(to)) {
      return List.of(); // a later month has been invoiced before this one
    }
    FinanceWords words = new FinanceWords(account.contact().locale());
    return fees.of(account, new Period(from, to)).stream()
        .map(due -> line(account, due, words))
        .toList();
  }

  private static Draft line(AccountRow account, FeesDue.Due due, FinanceWords words) {
    mustBe(account, due.fee().net(), "fee of " + due.tariff());
    LocalDate last = due.to().minusDays(1);
    Money net = Prorating.of(due.fee().net(), due.from(), due.to());
    Money vat =
        Money.rounded(net.amount().multiply(due.fee().vatRate()).movePointLeft(2), net.currency());
    return new Draft(
        null,
        words.say("line.fee", due.tariff(), words.date(due.from()), words.date(last)),
        Draft.MONTH,
        due.from(),
        last,
        new Item(due.fee().vatRate(), net, net.plus(vat)));
  }

  private static String described(BillDataRecordRow row, LocalDate day, FinanceWords words) {
    String key = row.charge().net().amount().signum() < 0 ? "line.reversed" : "line.session";
    return words.say(
        row.session() == null ? "line.reservation" : key,
        words.date(day),
        row.stationName(),
        words.energy(row.energy()));
  }

  /** Money never crosses currencies: an account with another one waits until somebody decides. */
  private static void mustBe(AccountRow account, Money money, String what) {
    if (!money.currency().equals(account.creditLimit().currency())) {
      throw new Refusal(Reason.CURRENCY_MISMATCH, what + ": " + money);
    }
  }

  private static LocalDate day(Instant at, ZoneId zone) {
    return LocalDate.ofInstant(at, zone);
  }
}
