package org.ecs.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ecs.access.Members;
import org.ecs.access.NewMember;
import org.ecs.access.Role;
import org.ecs.access.SignIns;
import org.ecs.station.BootReport;
import org.ecs.station.Presence;
import org.ecs.station.StationId;
import org.ecs.station.StationLife;
import org.ecs.station.Stations;
import org.ecs.subscriber.Contact;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.ecs.test.Town;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Operators hear that a station is tested, its field engineer that it is live. */
class StaffNewsTest {

  private Ecs ecs;
  private StationId station;

  /** A channel that keeps what it sends. */
  @ApplicationScoped
  static class Post implements NotificationChannel {
    private final List<Message> sent = new CopyOnWriteArrayList<>();

    List<Message> sent() {
      return sent;
    }

    @Override
    public String name() {
      return "email";
    }

    @Override
    public Optional<String> addressOf(Contact contact) {
      return Optional.ofNullable(contact.email());
    }

    @Override
    public void send(Message message, @Nullable Long delivery) {
      sent.add(message);
    }
  }

  @BeforeEach
  void openTown() {
    ecs = Ecs.on(Database.H2, Post.class);
    member("olga", "Olga Operator", "olga@example.org", "de", Role.OPERATOR);
    member("eero", "Eero Engineer", "eero@example.org", "fi", Role.FIELD_ENGINEER);
    member("emil", "Emil Engineer", "emil@example.org", null, Role.FIELD_ENGINEER);
    member("silent", "Without Mail", null, null, Role.OPERATOR);
    station = new Town(ecs).plannedStation("NEWS-1");
    ecs.the(Presence.class).booted(station, new BootReport("ocpp1.6", "V", "M", null, null));
  }

  @AfterEach
  void close() {
    ecs.close();
  }

  private void member(String name, String fullName, String email, String language, Role role) {
    Members members = ecs.the(Members.class);
    members.create(new NewMember(name, fullName, email, SignIns.Kind.STAFF, Set.of(role)));
    if (language != null) {
      members.speak(name, language);
    }
  }

  private List<Message> sent() {
    Notifications notifications = ecs.the(Notifications.class);
    notifications.due(100).forEach(notifications::send);
    List<Message> all = List.copyOf(ecs.the(Post.class).sent());
    ecs.the(Post.class).sent().clear();
    return all;
  }

  @Test
  void operatorsHearInTheirLanguageThatAStationIsTested() {
    ecs.the(Stations.class).tested(station);
    ecs.the(Stations.class).tested(station);
    List<Message> news = sent();
    assertThat(news).extracting(Message::to).containsExactly("olga@example.org");
    assertThat(news.get(0).subject()).isEqualTo("Station NEWS-1 ist getestet");
    assertThat(news.get(0).text())
        .contains("Olga Operator", "Station NEWS-1", "Harbour")
        .contains("/office/stations/station.xhtml?id=NEWS-1");
    assertThat(news.get(0).html()).contains("Station ansehen und öffnen");
  }

  @Test
  void itsEngineerHearsThatItIsLiveAndNobodyHearsOfItsReturn() {
    ecs.the(StationLife.class).assign("NEWS-1", "eero");
    ecs.the(Stations.class).activate("NEWS-1", "no time");
    List<Message> news = sent();
    assertThat(news).extracting(Message::to).containsExactly("eero@example.org");
    assertThat(news.get(0).subject()).isEqualTo("Asema NEWS-1 on käytössä");
    ecs.the(Stations.class).takeOutOfService("NEWS-1", "repair");
    ecs.the(Stations.class).activate("NEWS-1", null);
    assertThat(sent()).isEmpty();
  }

  @Test
  void whereAStationIsAssignedToNobodyAllEngineersHear() {
    ecs.the(Stations.class).activate("NEWS-1", "no time");
    assertThat(sent())
        .extracting(Message::to)
        .containsExactlyInAnyOrder("eero@example.org", "emil@example.org");
  }
}
