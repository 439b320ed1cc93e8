package org.ecs.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecs.it.system.RunningEcs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Each page of the office shows what there is, on a desk and on a phone, light and dark, for
 * everybody.
 */
class PagesIT {

  @RegisterExtension final Browser browser = new Browser();

  private Scene scene;

  @BeforeEach
  void prepare() {
    scene = Scene.shared();
  }

  @Test
  void overview() {
    shows("office/", scene.quay, "Running sessions", "stations faulted", "kWh");
  }

  @Test
  void stations() {
    shows("office/stations/?q=" + scene.tag, scene.quay, scene.faulted, scene.silent);
  }

  @Test
  void strangersAreListedBesideTheStations() {
    shows("office/stations/?q=nothing-like-it", "No station matches", scene.stranger);
  }

  @Test
  void aStation() {
    shows("office/stations/station.xhtml?id=" + scene.quay, scene.quay, "Charging", "20.00 kWh");
  }

  @Test
  void aFaultedStation() {
    shows("office/stations/station.xhtml?id=" + scene.faulted, "Faulted", "GroundFailure");
  }

  @Test
  void aLocalList() {
    shows("office/stations/local-list.xhtml?id=" + scene.quay, scene.quay, scene.card());
  }

  @Test
  void sessions() {
    shows("office/sessions/?station=" + scene.quay, "20.00 kWh", "€5.50", "Suspect");
  }

  @Test
  void aSessionWithItsPriceExplained() {
    shows(
        "office/sessions/session.xhtml?id=" + scene.past,
        "Maija Meikäläinen",
        "20.000 kWh",
        "€5.50",
        "The three times");
  }

  @Test
  void aRunningSession() {
    shows("office/sessions/session.xhtml?id=" + scene.running(), "Cost so far", "Stop session");
  }

  @Test
  void aSuspectSession() {
    shows("office/sessions/session.xhtml?id=" + scene.suspect, "waits for a decision", "meter");
  }

  @Test
  void subscribers() {
    shows("office/subscribers/?q=" + scene.account, "Maija Meikäläinen", scene.account);
  }

  @Test
  void aSubscriber() {
    shows(
        "office/subscribers/account.xhtml?number=" + scene.account,
        "Maija Meikäläinen",
        "04aa@example.org",
        "€5.50");
  }

  @Test
  void billDataRecords() {
    shows("office/billing/?account=" + scene.account, scene.account, "20.000 kWh", "€5.50");
  }

  @Test
  void aBillDataRecord() {
    String id = scene.one("select id from bill_data_record where session_id = ?", scene.past);
    shows("office/billing/record.xhtml?id=" + id, "Maija Meikäläinen", "20.000 kWh", "€0.50");
  }

  @Test
  void theBalanceOfAnAccount() {
    String address = "office/subscribers/balance.xhtml?number=" + scene.account;
    shows(address, "Movements", "Usage", "-€5.50", "Adjust balance");
  }

  @Test
  void theLedger() {
    shows("office/ledger/", "Trial balance", "Revenue", "Journals", "Prove now");
  }

  @Test
  void textsOfPhones() throws Exception {
    try (var connection = RunningEcs.shared().database()) {
      connection
          .createStatement()
          .execute(
              "insert into incoming_text (id, sender, receiver, message_body, received_at, incoming_state,"
                  + " outcome, answer, tries, due_at) values (nextval('incoming_text_seq'), '+358501112223',"
                  + " '16123', '1001 2', now(), 'DONE', 'STATION_AWAY', 'Quay cannot be reached', 0, now())");
    }
    shows("office/texts/", "+358 50 1112223", "1001 2", "Station cannot be reached");
    shows("office/texts/?outcome=HELP", "No text messages yet");
  }

  private void shows(String address, String... texts) {
    Window desktop = browser.desktop().asAdministrator();
    assertThat(desktop.open(address).status()).isEqualTo(200);
    assertThat(desktop.text()).contains(texts);
    desktop.assertGood("page");
    Window phone = browser.phone().asAdministrator();
    phone.open(address);
    assertThat(phone.text()).contains(texts[0]);
    phone.assertGood("page");
  }
}
