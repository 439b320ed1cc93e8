package org.ecs.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecs.card.CardNumber;
import org.ecs.queue.NoBroker;
import org.ecs.session.LocalListPolicy;
import org.ecs.session.NewReservation;
import org.ecs.session.ReservationLists;
import org.ecs.session.ReservationState;
import org.ecs.session.Reservations;
import org.ecs.station.Command;
import org.ecs.station.Commands;
import org.ecs.station.LocalListPushes;
import org.ecs.station.LocalListState;
import org.ecs.station.LocalListViews;
import org.ecs.station.LocalLists;
import org.ecs.station.StationId;
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

/** Local lists and reservations as a station hears them, and what it says to them. */
class OfflineConversationTest {

  private Ecs ecs;
  private StationId station;
  private StationLine line;
  private AccountRow maija;

  @BeforeEach
  void aStationAndAPremiumAccount() {
    ecs = Ecs.on(Database.H2, NoBroker.class);
    Town town = new Town(ecs);
    town.tariff("DAY", "0.25", "10");
    station = town.activeStation("S1");
    line = StationLine.of(ecs, "S1");
    ecs.the(Rounds.class).keepNews();
    maija = town.account("Maija", BillingMode.POSTPAID, "100.00");
    town.card(maija, "A1");
    AccountChange premium = new AccountChange(null, null, null, null, null, true);
    ecs.the(Accounts.class).update(maija.number(), maija.revision(), premium);
  }

  @AfterEach
  void close() {
    ecs.close();
  }

  private String told() {
    ecs.the(LocalListPushes.class).go();
    ecs.the(CommandDelivery.class).deliverAll();
    return line.lastTold();
  }

  private void says(String payload) {
    Matcher id = Pattern.compile("\\[2,\"([^\"]{1,36})\",").matcher(line.lastTold());
    assertThat(id.find()).isTrue();
    line.says("[3,\"" + id.group(1) + "\"," + payload + "]");
  }

  private LocalListState state() {
    return ecs.the(LocalListViews.class).state("S1").state();
  }

  @Test
  void aLocalListIsSaidInTheProtocolsWords() {
    ecs.the(LocalListPolicy.class).refresh(station);
    assertThat(told())
        .contains("\"SendLocalList\",{\"listVersion\":1,\"updateType\":\"Full\"")
        .contains("\"idTag\":\"A1\"")
        .contains("\"parentIdTag\":\"" + maija.number() + "\"")
        .contains("\"status\":\"Accepted\"");
    says("{\"status\":\"Accepted\"}");
    assertThat(state()).isEqualTo(LocalListState.IN_STEP);
    ecs.the(Accounts.class).suspend(maija.number(), "dunning");
    assertThat(told())
        .contains("\"listVersion\":2,\"updateType\":\"Differential\"")
        .contains("\"localAuthorizationList\":[{\"idTag\":\"A1\"}]");
    says("{\"status\":\"VersionMismatch\"}");
    assertThat(state()).isEqualTo(LocalListState.MISMATCH);
  }

  @Test
  void aStationThatKeepsNoListSaysSo() {
    ecs.the(LocalListPolicy.class).refresh(station);
    told();
    says("{\"status\":\"NotSupported\"}");
    assertThat(state()).isEqualTo(LocalListState.NOT_SUPPORTED);
  }

  @Test
  void whatAStationSaysOfItsLimitsIsKept() {
    Command ask =
        new Command(Command.Kind.GET_CONFIGURATION, jakarta.json.JsonObject.EMPTY_JSON_OBJECT);
    ecs.the(Commands.class).request(station, ask, Duration.ofMinutes(1));
    told();
    says(
        "{\"configurationKey\":[{\"key\":\"LocalAuthListMaxLength\",\"readonly\":true,\"value\":\"77\"},"
            + "{\"key\":\"SendLocalListMaxLength\",\"readonly\":true,\"value\":\"many\"}]}");
    assertThat(ecs.the(LocalLists.class).room(station)).isEqualTo(77);
  }

  @Test
  void aReservationIsAskedForAndUsedByTheTransactionThatNamesIt() {
    var until = ecs.clock().now().plus(Duration.ofMinutes(30));
    var asked = new NewReservation(station, 1, CardNumber.of("A1"), until);
    long id = ecs.the(Reservations.class).make(asked, maija.id());
    assertThat(told())
        .contains("\"ReserveNow\"")
        .contains("\"reservationId\":" + id)
        .contains("\"expiryDate\":\"" + until + "\"");
    says("{\"status\":\"Accepted\"}");
    ecs.clock().forward(Duration.ofMinutes(5));
    line.says(
        ("[2,\"s1\",\"StartTransaction\",{\"connectorId\":1,\"idTag\":\"A1\",\"meterStart\":0,\"reservationId\":"
                + id)
            + (",\"timestamp\":\"" + ecs.clock().now() + "\"}]"));
    assertThat(ecs.the(ReservationLists.class).of(maija.id(), 0, 1).rows().get(0).state())
        .isEqualTo(ReservationState.USED);
  }
}
