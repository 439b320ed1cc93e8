package org.ecs.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecs.card.CardNumber;
import org.ecs.common.Energy;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.session.Sessions;
import org.ecs.session.Start;
import org.ecs.session.Started;
import org.ecs.session.Stop;
import org.ecs.session.When;
import org.ecs.station.StationId;
import org.ecs.subscriber.AccountId;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.BillingMode;
import org.ecs.subscriber.Contact;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.ecs.test.Town;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was told to an account, and telling it again, on real databases. */
class NotificationListsTest {

  /** Reaches everybody with a phone and keeps what it was given. */
  @ApplicationScoped
  static class Pigeons implements NotificationChannel {
    private final List<Message> flown = new ArrayList<>();

    List<Message> flown() {
      return flown;
    }

    @Override
    public String name() {
      return "sms";
    }

    @Override
    public Optional<String> addressOf(Contact contact) {
      return Optional.ofNullable(contact.phone());
    }

    @Override
    public void send(Message message, @Nullable Long delivery) {
      flown.add(message);
    }
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aMessageIsReadWithItsStateAndSentAgainWhenAnAgentSaysSo(Database database) {
    try (Ecs ecs = Ecs.on(database, Pigeons.class)) {
      Town town = new Town(ecs);
      town.tariff("DAY", "0.25", "10");
      AccountRow maija = town.account("Maija", BillingMode.POSTPAID, "100");
      town.card(maija, "04A1");
      AccountId other = town.account("Other", BillingMode.POSTPAID, "100").id();
      charge(ecs, town.activeStation("ST1"));

      NotificationRow waiting = of(ecs, maija.id()).get(0);
      assertThat(waiting.state()).isEqualTo(NotificationState.WAITING);
      assertThat(waiting.sent()).isEmpty();

      sendDue(ecs);
      sendDue(ecs);
      NotificationRow sent = of(ecs, maija.id()).get(0);
      assertThat(sent.state()).isEqualTo(NotificationState.DONE);
      assertThat(sent.sent()).hasSize(1);
      assertThat(sent.sent().get(0).text()).contains("10");

      assertThatThrownBy(() -> resend(ecs, other, sent.id()))
          .isInstanceOfSatisfying(
              Refusal.class, r -> assertThat(r.reason()).isEqualTo(Reason.NOTIFICATION_UNKNOWN));
      ecs.clock().forward(Duration.ofMinutes(5));
      resend(ecs, maija.id(), sent.id());
      sendDue(ecs);
      sendDue(ecs);
      assertThat(of(ecs, maija.id()).get(0).sent()).hasSize(2);
      assertThat(of(ecs, other)).isEmpty();
    }
  }

  /** It would be made over and over otherwise: a try that is rolled back leaves no trace. */
  @ParameterizedTest
  @EnumSource(Database.class)
  void aMessageThatCannotBeMadeIsNotDueAgainAtOnce(Database database) throws SQLException {
    try (Ecs ecs = Ecs.on(database, Pigeons.class)) {
      Town town = new Town(ecs);
      town.tariff("DAY", "0.25", "10");
      town.card(town.account("Maija", BillingMode.POSTPAID, "100"), "04A1");
      charge(ecs, town.activeStation("ST1"));
      try (var connection = ecs.dataSource().getConnection();
          var statement = connection.createStatement()) {
        statement.executeUpdate("update notification set about_id = 999999");
      }
      Notifications notifications = ecs.the(Notifications.class);
      long id = ecs.in(() -> notifications.due(10)).get(0);
      assertThatThrownBy(() -> ecs.run(() -> notifications.send(id))).isInstanceOf(Refusal.class);
      ecs.run(() -> notifications.failed(id));
      assertThat(ecs.in(() -> notifications.due(10))).isEmpty();
    }
  }

  private static void charge(Ecs ecs, StationId station) {
    Instant now = ecs.clock().now();
    When when = new When(now, now, now);
    Start start = new Start(station, 1, CardNumber.of("04A1"), when, new Energy(0));
    Started started = ecs.in(() -> ecs.the(Sessions.class).start(start));
    ecs.clock().forward(Duration.ofHours(1));
    Instant end = ecs.clock().now();
    Stop stop =
        new Stop(
            station,
            started.session().value(),
            new When(end, end, end),
            new Energy(10_000),
            "04A1",
            "Local",
            List.of());
    ecs.run(() -> ecs.the(Sessions.class).stop(stop));
  }

  private static void sendDue(Ecs ecs) {
    List<Long> due = ecs.in(() -> ecs.the(Notifications.class).due(10));
    due.forEach(id -> ecs.run(() -> ecs.the(Notifications.class).send(id)));
  }

  private static void resend(Ecs ecs, AccountId account, long id) {
    ecs.run(() -> ecs.the(Notifications.class).resend(account, id));
  }

  private static List<NotificationRow> of(Ecs ecs, AccountId account) {
    return ecs.in(() -> ecs.the(NotificationLists.class).of(account, 0, 10)).rows();
  }
}
