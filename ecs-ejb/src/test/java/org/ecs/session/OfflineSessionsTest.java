package org.ecs.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecs.session.ListeningStation.said;

import java.time.Duration;
import java.time.Instant;
import org.ecs.card.CardNumber;
import org.ecs.card.Cards;
import org.ecs.card.EndReason;
import org.ecs.common.Energy;
import org.ecs.common.Money;
import org.ecs.subscriber.AccountChange;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.Accounts;
import org.ecs.subscriber.BillingMode;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.ecs.test.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions that a station had while it was away, and told of when it was back. */
class OfflineSessionsTest {

  private Ecs ecs;
  private Charging charging;
  private ListeningStation station;
  private AccountRow maija;
  private Instant away;

  @BeforeEach
  void aStationThatKnowsMaijasCardAndGoesAway() {
    ecs = Ecs.on(Database.H2);
    Town town = new Town(ecs);
    charging = new Charging(ecs);
    town.tariff("DAY", "0.25", "10");
    station = new ListeningStation(ecs, town.activeStation("S-1"));
    maija = town.account("Maija", BillingMode.POSTPAID, "100.00");
    town.card(maija, "A1");
    AccountChange premium = new AccountChange(null, null, null, null, null, true);
    ecs.the(Accounts.class).update(maija.number(), maija.revision(), premium);
    ecs.the(LocalListPolicy.class).refresh(station.id());
    assertThat(said(station.hears())).isEqualTo("v1 full A1");
    station.accepts();
    station.goAway();
    away = ecs.clock().now();
  }

  @AfterEach
  void close() {
    ecs.close();
  }

  private Started toldLate(String card, Duration sinceAway) {
    ecs.clock().set(away.plus(Duration.ofHours(10)));
    return charging.start(station.id(), 1, card, away.plus(sinceAway), 1000);
  }

  private void stoppedLate(long transaction, String card, Duration sinceAway) {
    charging.stop(station.id(), transaction, card, away.plus(sinceAway), 11_000);
  }

  private Object records() {
    return ecs.ask("select count(*) from bill_data_record");
  }

  @Test
  void aSessionByTheLocalListIsRatedAndToldLikeAnyOther() {
    Started late = toldLate("A1", Duration.ofHours(1));
    stoppedLate(late.session().value(), "A1", Duration.ofHours(2));
    SessionRow session = charging.session(late);
    assertThat(session.ratingState()).isEqualTo(RatingState.RATED);
    assertThat(session.net()).isEqualTo(Money.of("2.50", "EUR"));
    assertThat(session.startedAt()).isEqualTo(away.plus(Duration.ofHours(1)));
    assertThat(ecs.ask("select count(*) from notification")).isEqualTo(1L);
  }

  @Test
  void aCardThatWasTakenBeforeTheSessionIsKeptForReviewAndNeverLost() {
    ecs.clock().forward(Duration.ofMinutes(30));
    ecs.the(Cards.class).disassociate(maija.id(), CardNumber.of("A1"), EndReason.LOST);
    Started late = toldLate("A1", Duration.ofHours(1));
    assertThat(late.session().value()).isPositive();
    assertThat(late.authorization().verdict()).isEqualTo(Verdict.BLOCKED);
    stoppedLate(late.session().value(), "A1", Duration.ofHours(2));
    assertThat(charging.session(late).ratingState()).isEqualTo(RatingState.SUSPECT);
    assertThat(records()).isEqualTo(0L);
  }

  @Test
  void aCardThatWasTakenAfterTheSessionWasStillMaijasThen() {
    ecs.clock().forward(Duration.ofHours(5));
    ecs.the(Cards.class).disassociate(maija.id(), CardNumber.of("A1"), EndReason.LOST);
    Started late = toldLate("A1", Duration.ofHours(1));
    assertThat(late.authorization().verdict()).isEqualTo(Verdict.ACCEPTED);
    stoppedLate(late.session().value(), "A1", Duration.ofHours(2));
    assertThat(charging.session(late).account()).isEqualTo(maija.id());
    assertThat(records()).isEqualTo(1L);
  }

  @Test
  void aStopWithAMadeUpTransactionIdIsMatchedByCardMeterAndTime() {
    Started late = toldLate("A1", Duration.ofHours(1));
    stoppedLate(-1, "A1", Duration.ofHours(2));
    assertThat(charging.session(late).ratingState()).isEqualTo(RatingState.RATED);
    stoppedLate(0, "A1", Duration.ofHours(3));
    assertThat(ecs.ask("select count(*) from unmatched_stop")).isEqualTo(1L);
  }

  @Test
  void aReadingThatComesAfterTheStopIsKeptAndReopensNothing() {
    Started late = toldLate("A1", Duration.ofHours(1));
    stoppedLate(late.session().value(), "A1", Duration.ofHours(2));
    int kept =
        charging.measure(
            station.id(), 1, late.session().value(), away.plus(Duration.ofMinutes(90)), 6000);
    assertThat(kept).isEqualTo(1);
    SessionRow session = charging.session(late);
    assertThat(session.state()).isEqualTo(SessionState.ENDED);
    assertThat(session.energy()).isEqualTo(new Energy(10_000));
    assertThat(records()).isEqualTo(1L);
  }
}
