package org.ecs.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecs.session.ListeningStation.said;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.ecs.card.CardNumber;
import org.ecs.card.Cards;
import org.ecs.card.EndReason;
import org.ecs.common.Money;
import org.ecs.common.Power;
import org.ecs.ledger.Ledger;
import org.ecs.station.BootReport;
import org.ecs.station.Command;
import org.ecs.station.CommandNuance;
import org.ecs.station.CommandOutcome;
import org.ecs.station.Commands;
import org.ecs.station.ConnectorKind;
import org.ecs.station.ListedCard;
import org.ecs.station.LocalListEntry;
import org.ecs.station.LocalListRow;
import org.ecs.station.LocalListState;
import org.ecs.station.LocalListViews;
import org.ecs.station.LocalLists;
import org.ecs.station.NewSite;
import org.ecs.station.NewStation;
import org.ecs.station.Presence;
import org.ecs.station.StationId;
import org.ecs.station.Stations;
import org.ecs.subscriber.AccountChange;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.Accounts;
import org.ecs.subscriber.BillingMode;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.ecs.test.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is on the local list of a station, and how the station comes to hold it. */
class LocalListTest {

  private Ecs ecs;
  private Town town;
  private Charging charging;
  private ListeningStation station;
  private AccountRow maija;

  private void open(Database database) {
    ecs = Ecs.on(database);
    town = new Town(ecs);
    charging = new Charging(ecs);
    town.tariff("DAY", "0.25", "10");
    station = new ListeningStation(ecs, town.activeStation("S-1"));
    maija = used("Maija", "A1");
  }

  @AfterEach
  void close() {
    ecs.close();
  }

  /** An account whose card has just charged at this station. */
  private AccountRow used(String name, String card) {
    AccountRow account = town.account(name, BillingMode.POSTPAID, "100.00");
    town.card(account, card);
    charge(station.id(), card);
    return account;
  }

  private void charge(StationId where, String card) {
    ecs.clock().forward(Duration.ofMinutes(10));
    Started started = charging.start(where, 1, card, ecs.clock().now(), 0);
    ecs.clock().forward(Duration.ofMinutes(10));
    charging.stop(where, started.session().value(), card, ecs.clock().now(), 0);
  }

  private void premium(AccountRow account) {
    AccountChange change = new AccountChange(null, null, null, null, null, true);
    ecs.the(Accounts.class).update(account.number(), account.revision(), change);
  }

  private void refresh() {
    ecs.the(LocalListPolicy.class).refresh(station.id());
  }

  private LocalListRow row() {
    return ecs.the(LocalListViews.class).state("S-1");
  }

  private List<String> belong() {
    return ecs.the(LocalListPolicy.class).whoBelongs(station.id(), 10).stream()
        .map(ListedCard::card)
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void theWholeListIsToldInPartsAndThenOnlyWhatChanges(Database database) {
    open(database);
    used("Bertta", "B2");
    used("Cecilia", "C3");
    ecs.the(LocalLists.class).limits(station.id(), 10, 2);
    refresh();
    assertThat(said(station.hears())).isEqualTo("v1 full C3 B2");
    assertThat(row().state()).isEqualTo(LocalListState.PUSHING);
    station.accepts();
    assertThat(said(station.hears())).isEqualTo("v2 change A1");
    station.accepts();
    assertThat(station.hears()).isNull();
    LocalListRow told = row();
    assertThat(told.state()).isEqualTo(LocalListState.IN_STEP);
    assertThat(told.confirmedVersion()).isEqualTo(2);
    assertThat(told.held()).isEqualTo(3);
    used("Daavid", "D4");
    refresh();
    assertThat(said(station.hears())).isEqualTo("v3 change D4");
    station.accepts();
    assertThat(row().state()).isEqualTo(LocalListState.IN_STEP);
    assertThat(ecs.the(LocalListViews.class).cards("S-1", "", 0, 10).rows())
        .contains(new LocalListEntry("A1", maija.number(), null, LocalListEntry.State.LISTED))
        .hasSize(4);
  }

  @Test
  void premiumAccountsComeFirstThenThoseWhoChargedNearbyLatelyAsFarAsThereIsRoom() {
    open(Database.H2);
    AccountRow paavo = town.account("Paavo", BillingMode.POSTPAID, "100.00");
    town.card(paavo, "P9");
    premium(paavo);
    used("Bertta", "B2");
    assertThat(belong()).containsExactly("P9", "B2", "A1");
    assertThat(ecs.the(LocalListPolicy.class).whoBelongs(station.id(), 2)).hasSize(2);
    charge(station.id(), "A1");
    assertThat(belong()).containsExactly("P9", "A1", "B2");
    ecs.clock().forward(Duration.ofDays(91));
    assertThat(belong()).containsExactly("P9");
  }

  @Test
  void whoChargedFarAwayOrCannotChargeIsOnNoList() {
    open(Database.H2);
    NewSite oulu =
        new NewSite(
            "Oulu", "Road 1", new BigDecimal("65.01"), new BigDecimal("25.47"), Town.HELSINKI);
    var plug = new NewStation.NewConnector(ConnectorKind.IEC_62196_T2, new Power(22_000));
    StationId far =
        ecs.the(Stations.class)
            .create(new NewStation("FAR", "Far", oulu, "a-secret-of-it", List.of(plug)))
            .station()
            .id();
    ecs.the(Stations.class).activate("FAR", "a test");
    AccountRow northern = town.account("Northern", BillingMode.POSTPAID, "100.00");
    town.card(northern, "N1");
    charge(far, "N1");
    AccountRow poor = town.account("Poor", BillingMode.PREPAID, "0.00");
    town.card(poor, "P1");
    premium(poor);
    assertThat(belong()).containsExactly("A1");
    ecs.the(Ledger.class).credit("t1", poor.id().value(), Money.of("5.00", "EUR"));
    assertThat(belong()).containsExactly("P1", "A1");
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aCardThatIsTakenLeavesBeforeAnythingElseIsTold(Database database) {
    open(database);
    used("Bertta", "B2");
    refresh();
    station.learnsAll();
    used("Cecilia", "C3");
    refresh();
    ecs.the(LocalLists.class).limits(station.id(), null, 1);
    ecs.the(Cards.class).disassociate(maija.id(), CardNumber.of("A1"), EndReason.LOST);
    assertThat(said(station.takes())).isEqualTo("v2 change -A1");
    station.accepts();
    assertThat(said(station.hears())).isEqualTo("v3 change C3");
    station.accepts();
    assertThat(row().wanted()).isEqualTo(2);
    assertThat(row().leaving()).isZero();
  }

  @Test
  void aCardThatIsTakenWhileItIsOnItsWayToTheListLeavesItAgain() {
    open(Database.H2);
    refresh();
    assertThat(said(station.hears())).isEqualTo("v1 full A1");
    ecs.the(Cards.class).disassociate(maija.id(), CardNumber.of("A1"), EndReason.STOLEN);
    assertThat(station.takes()).isNull();
    station.accepts();
    assertThat(said(station.hears())).isEqualTo("v2 change -A1");
    station.accepts();
    assertThat(ecs.ask("select count(*) from local_list_card")).isEqualTo(0L);
  }

  @Test
  void theCardsOfASuspendedAccountLeaveAndComeBackWhenItIsResumed() {
    open(Database.H2);
    refresh();
    station.learnsAll();
    ecs.the(Accounts.class).suspend(maija.number(), "dunning");
    assertThat(said(station.takes())).isEqualTo("v2 change -A1");
    station.accepts();
    ecs.the(Accounts.class).resume(maija.number(), "paid");
    refresh();
    assertThat(said(station.hears())).isEqualTo("v3 change A1");
  }

  @Test
  void aStationThatIsAwayHearsWhenItIsBack() {
    open(Database.H2);
    refresh();
    station.learnsAll();
    station.goAway();
    ecs.the(Cards.class).disassociate(maija.id(), CardNumber.of("A1"), EndReason.LOST);
    assertThat(station.hears()).isNull();
    station.connect();
    assertThat(said(station.hears())).isEqualTo("v2 change -A1");
  }

  @Test
  void aStationWithAnotherVersionGetsTheWholeList() {
    open(Database.H2);
    refresh();
    station.learnsAll();
    used("Bertta", "B2");
    refresh();
    station.hears();
    station.answers(CommandOutcome.rejected(CommandNuance.VERSION_MISMATCH), "{}");
    assertThat(row().state()).isEqualTo(LocalListState.MISMATCH);
    assertThat(said(station.hears())).isEqualTo("v3 full A1 B2");
    station.accepts();
    assertThat(row().state()).isEqualTo(LocalListState.IN_STEP);
  }

  @Test
  void aStationThatStartsIsAskedForItsVersion() {
    open(Database.H2);
    refresh();
    station.learnsAll();
    BootReport boot = new BootReport("ocpp1.6", "V", "M", null, null);
    ecs.the(Presence.class).booted(station.id(), boot);
    assertThat(station.hears().kind()).isEqualTo(Command.Kind.GET_LOCAL_LIST_VERSION);
    station.hasVersion(1);
    assertThat(station.hears()).isNull();
    assertThat(row().state()).isEqualTo(LocalListState.IN_STEP);
    ecs.the(Presence.class).booted(station.id(), boot);
    station.hears();
    station.hasVersion(0);
    assertThat(row().state()).isEqualTo(LocalListState.MISMATCH);
    assertThat(said(station.hears())).isEqualTo("v2 full A1");
  }

  @Test
  void whatWasNeverAnsweredIsSettledByTheVersionThatTheStationNames() {
    open(Database.H2);
    refresh();
    station.hears();
    expire();
    assertThat(station.hears().kind()).isEqualTo(Command.Kind.GET_LOCAL_LIST_VERSION);
    station.hasVersion(1);
    assertThat(row().state()).isEqualTo(LocalListState.IN_STEP);
    assertThat(row().held()).isEqualTo(1);
    used("Bertta", "B2");
    refresh();
    station.hears();
    expire();
    station.hears();
    station.hasVersion(1);
    assertThat(said(station.hears())).isEqualTo("v3 change B2");
  }

  private void expire() {
    ecs.clock().forward(Duration.ofMinutes(2));
    ecs.the(Commands.class).expire(Duration.ofMinutes(1));
    assertThat(row().problem()).isEqualTo("no answer");
    ecs.clock().forward(Duration.ofMinutes(1));
  }

  @Test
  void whatFailsIsTriedAgainLaterAndInTheEndInFull() {
    open(Database.H2);
    refresh();
    station.learnsAll();
    used("Bertta", "B2");
    refresh();
    assertThat(said(station.hears())).isEqualTo("v2 change B2");
    station.answers(CommandOutcome.FAILED, "{\"status\":\"Failed\"}");
    assertThat(station.hears()).isNull();
    ecs.clock().forward(Duration.ofMinutes(1));
    assertThat(said(station.hears())).isEqualTo("v3 change B2");
    station.answers(CommandOutcome.FAILED, "{\"status\":\"Failed\"}");
    ecs.clock().forward(Duration.ofMinutes(1));
    assertThat(station.hears()).isNull();
    ecs.clock().forward(Duration.ofMinutes(1));
    station.hears();
    station.answers(CommandOutcome.FAILED, "{\"status\":\"Failed\"}");
    ecs.clock().forward(Duration.ofMinutes(4));
    assertThat(said(station.hears())).isEqualTo("v5 full A1 B2");
  }

  @Test
  void aStationThatKeepsNoListIsLeftAloneUntilAnOperatorPushes() {
    open(Database.H2);
    refresh();
    station.hears();
    station.answers(CommandOutcome.NOT_SUPPORTED, "NotImplemented: ");
    assertThat(row().state()).isEqualTo(LocalListState.NOT_SUPPORTED);
    ecs.clock().forward(Duration.ofDays(1));
    assertThat(ecs.the(LocalLists.class).toRefresh(5)).isEmpty();
    assertThat(station.hears()).isNull();
    ecs.the(LocalLists.class).pushNow("S-1", false);
    assertThat(said(station.takes())).isEqualTo("v2 full A1");
    assertThat(ecs.the(LocalLists.class).toRefresh(5)).isEmpty();
    station.accepts();
    assertThat(ecs.the(LocalLists.class).toRefresh(5)).containsExactly(station.id());
  }
}
