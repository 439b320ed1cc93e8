package org.ecs.finance;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.ecs.billing.BillDataRecords;
import org.ecs.common.Caller;
import org.ecs.common.Money;
import org.ecs.session.ReservationCharged;
import org.ecs.station.StationId;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.BillingMode;
import org.ecs.tariff.Charge;
import org.ecs.tariff.Dimension;
import org.ecs.tariff.Line;
import org.ecs.tariff.Price;
import org.ecs.tariff.Tariffs;
import org.ecs.tariff.TaxMode;
import org.ecs.test.Ecs;
import org.ecs.test.Town;

/** Short words for tests of month end: this was used, this is invoiced, that is paid. */
public final class Month {

  public static final Period APRIL =
      new Period(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-05-01"));
  public static final Period MAY =
      new Period(LocalDate.parse("2026-05-01"), LocalDate.parse("2026-06-01"));

  private static final AtomicLong RESERVATION = new AtomicLong(1000);

  public final Ecs ecs;
  public final Town town;
  public final StationId station;
  private final long version;

  public Month(Ecs ecs) {
    this.ecs = ecs;
    this.town = new Town(ecs);
    town.tariff("DAY", "0.25", "25.5");
    this.station = town.activeStation("CP-1");
    this.version =
        ecs.in(() -> ecs.the(Tariffs.class).validAt("DAY", Instant.parse("2026-04-01T00:00:00Z")))
            .orElseThrow()
            .versionId();
  }

  /** Something that costs so much net, at 25.5 %, and ended then. */
  public void used(AccountRow account, String ended, String net) {
    used(account, ended, Money.of(net, "EUR"));
  }

  public void used(AccountRow account, String ended, Money net) {
    Instant to = Instant.parse(ended);
    BigDecimal rate = new BigDecimal("25.5");
    Money vat = Money.rounded(net.amount().multiply(rate).movePointLeft(2), net.currency());
    Line line =
        new Line(
            Dimension.FLAT,
            true,
            to.minusSeconds(900),
            to,
            BigDecimal.ONE,
            BigDecimal.ZERO,
            new Price(net.amount().abs()), // one that is taken back keeps its lines
            rate,
            TaxMode.NET);
    Charge charge = new Charge(net, vat, net.plus(vat), List.of(line));
    ReservationCharged charged =
        new ReservationCharged(
            RESERVATION.incrementAndGet(),
            account.id(),
            BillingMode.POSTPAID,
            station,
            1,
            "04a1b2c3",
            to.minusSeconds(900),
            to,
            version,
            charge);
    ecs.run(() -> ecs.the(BillDataRecords.class).write(charged));
  }

  public long start(Period period) {
    return ecs.in(() -> ecs.the(InvoiceRuns.class).start(period));
  }

  /** Starts the run if it was not, and works until nothing is left. */
  public RunRow run(Period period) {
    long run = start(period);
    work(ecs, run);
    return row(run);
  }

  public RunRow row(long run) {
    return ecs.in(() -> ecs.the(RunLists.class).get(run));
  }

  /** What a node does when the bell rings. */
  public static void work(Ecs node, long run) {
    boolean more = true;
    while (more) {
      try {
        more = node.in(() -> node.the(RunWork.class).step(run));
      } catch (PartFailed failed) {
        node.run(() -> node.the(RunWork.class).park(failed));
      }
    }
  }

  public List<InvoiceRow> invoices(AccountRow account) {
    return ecs.in(() -> ecs.the(Invoices.class).find(InvoiceFilter.of(account.id()), 0, 100))
        .rows();
  }

  public InvoiceDocument document(InvoiceRow row) {
    return ecs.in(() -> ecs.the(InvoiceDocuments.class).of(row.id()));
  }

  public CreditRow credit(String by, InvoiceRow invoice, String reason, Integer... lines) {
    return new Caller(by, "test")
        .call(
            () ->
                ecs.in(
                    () ->
                        ecs.the(CreditNotes.class).ask(invoice.number(), List.of(lines), reason)));
  }

  public Money pay(InvoiceRow invoice, String amount, String source) {
    return ecs.in(
        () ->
            ecs.the(InvoicePayments.class)
                .record(
                    invoice.reference(),
                    Money.of(amount, "EUR"),
                    LocalDate.parse("2026-06-10"),
                    source));
  }
}
