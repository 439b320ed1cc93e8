package org.ecs.finance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.ecs.billing.Corrections;
import org.ecs.card.CardNumber;
import org.ecs.common.Energy;
import org.ecs.common.Money;
import org.ecs.session.Sessions;
import org.ecs.session.Start;
import org.ecs.session.Started;
import org.ecs.session.Stop;
import org.ecs.session.When;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.BillingMode;
import org.ecs.tariff.Tariffs;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A session that was rated wrongly is rated again, and the next invoice says so. */
class CorrectionTest {

  @ParameterizedTest
  @EnumSource(Database.class)
  void aSessionRatedAgainIsTakenBackAndBilledAnewOnTheNextInvoice(Database database) {
    try (Ecs ecs = Ecs.on(database)) {
      ecs.clock().set(Instant.parse("2026-03-20T08:00:00Z"));
      Month month = new Month(ecs);
      month.town.tariff("NIGHT", "0.10", "25.5");
      AccountRow ada = month.town.account("Ada", BillingMode.POSTPAID, "500.00");
      month.town.card(ada, "04A1B2C3");
      ecs.clock().set(Instant.parse("2026-04-10T12:00:00Z"));
      Started session = charged(ecs, month, 40_000);
      ecs.clock().set(Instant.parse("2026-05-01T12:00:00Z"));
      month.run(Month.APRIL);
      assertThat(month.invoices(ada).get(0).net()).isEqualTo(Money.of("10.00", "EUR"));
      long night =
          ecs.in(() -> ecs.the(Tariffs.class).validAt("NIGHT", ecs.clock().now()))
              .orElseThrow()
              .versionId();
      ecs.run(
          () ->
              ecs.the(Corrections.class)
                  .rateAgain(session.session(), night, "it was the night tariff"));
      month.used(ada, "2026-05-20T10:00:00Z", "100.00");
      ecs.clock().set(Instant.parse("2026-06-01T12:00:00Z"));
      month.run(Month.MAY);
      InvoiceRow may = month.invoices(ada).get(0);
      assertThat(may.net()).isEqualTo(Money.of("94.00", "EUR")); // 100.00 - 10.00 + 4.00
      assertThat(month.document(may).lines())
          .extracting(line -> line.net().amount().toPlainString() + " " + line.quantity())
          .containsExactlyInAnyOrder("-10.00 -1", "4.00 1", "100.00 1");
      assertThat(ecs.ask("select sum(amount) from posting").toString()).matches("-?0(\\.0+)?");
      assertThat(ecs.ask("select sum(amount) from posting where book = 'REVENUE'").toString())
          .matches("-?0(\\.0+)?");
    }
  }

  private static Started charged(Ecs ecs, Month month, long wattHours) {
    Instant from = Instant.parse("2026-04-10T09:00:00Z");
    Instant to = Instant.parse("2026-04-10T11:30:00Z");
    When began = new When(from, ecs.clock().now(), from);
    When ended = new When(to, ecs.clock().now(), to);
    Started started =
        ecs.in(
            () ->
                ecs.the(Sessions.class)
                    .start(
                        new Start(
                            month.station, 1, CardNumber.of("04A1B2C3"), began, Energy.ZERO)));
    Stop stop =
        new Stop(
            month.station,
            started.session().value(),
            ended,
            new Energy(wattHours),
            "04A1B2C3",
            "Local",
            List.of());
    ecs.run(() -> ecs.the(Sessions.class).stop(stop));
    return started;
  }
}
