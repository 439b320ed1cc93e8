package org.ecs.sms.line;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.ecs.common.Refusal;
import org.ecs.mediation.StationLine;
import org.ecs.notification.channel.NotificationDelivery;
import org.ecs.queue.NoBroker;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.BillingMode;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.ecs.test.Town;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.SubmitSm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The line to an SMS centre, with a real one at its other end. */
class SmppLineTest {

  private static final String NUMBER = "358401234567"; // of everybody in town

  private final Map<String, String> settings = new TreeMap<>();
  private SmsCentre centre = new SmsCentre(0);
  private Ecs ecs;

  private void open() {
    set("host", "127.0.0.1");
    set("port", String.valueOf(centre.port()));
    set("password", "secret");
    ecs = Ecs.on(Database.H2, NoBroker.class);
    Town town = new Town(ecs);
    town.tariff("DAY", "0.25", "24");
    AccountRow maija = town.account("Maija", BillingMode.POSTPAID, "500.00");
    town.card(maija, "04A1B2C3");
  }

  private void set(String name, String value) {
    settings.put("ecs.sms.smpp." + name, value);
    System.setProperty("ecs.sms.smpp." + name, value);
  }

  private void bind() throws Exception {
    open();
    line().keep();
    assertThat(centre.isBound(10)).isTrue();
  }

  @AfterEach
  void close() {
    settings.keySet().forEach(System::clearProperty);
    line().end();
    ecs.close();
    centre.close();
  }

  private SmppLine line() {
    return ecs.the(SmppLine.class);
  }

  @Test
  void aTextIsAskedAnsweredAndItsReceiptKept() throws Exception {
    bind();
    centre.text(NUMBER, "help");
    assertThat(ecs.ask("select sender from incoming_text")).isEqualTo("+" + NUMBER);
    ecs.the(TextWork.class).goOnWithAll();
    SubmitSm answer = centre.next();
    assertThat(answer.getDestAddress()).isEqualTo(NUMBER);
    assertThat(answer.getRegisteredDelivery()).isEqualTo((byte) 1);
    assertThat(Gsm7.decode(answer.getShortMessage())).startsWith("Text the code");
    centre.receipt(centre.ids().get(0), "DELIVRD");
    assertThat(ecs.ask("select outgoing_state from outgoing_text")).isEqualTo("DELIVERED");
  }

  @Test
  void aRepeatedDeliveryIsHeardAndDoesNothing() throws Exception {
    bind();
    centre.text(NUMBER, "stop");
    centre.text(NUMBER, "stop");
    assertThat(ecs.ask("select count(*) from incoming_text")).isEqualTo(1L);
  }

  @Test
  void aLongTextGoesInPartsThatBelongTogether() throws Exception {
    bind();
    var ids = line().submit("+" + NUMBER, "ä".repeat(200)).ids();
    assertThat(ids).hasSize(2);
    SubmitSm first = centre.next();
    SubmitSm second = centre.next();
    assertThat(first.isUdhi()).isTrue();
    byte[] header = Arrays.copyOf(first.getShortMessage(), 6);
    assertThat(header).startsWith(5, 0, 3).endsWith(2, 1);
    assertThat(second.getShortMessage()[3]).as("one reference").isEqualTo(header[3]);
    assertThat(second.getShortMessage()[5]).isEqualTo((byte) 2);
    assertThat(first.getShortMessage()).hasSize(6 + 153);
    assertThat(second.getShortMessage()).hasSize(6 + 47);
  }

  @Test
  void aLongTextGoesAsPayloadWhereTheCentreWantsIt() throws Exception {
    set("long", "PAYLOAD");
    bind();
    assertThat(line().submit("+" + NUMBER, "Зарядка ".repeat(30)).ids()).hasSize(1);
    SubmitSm text = centre.next();
    assertThat(text.getDataCoding()).isEqualTo((byte) 8);
    OptionalParameter payload = text.getOptionalParameter(OptionalParameter.Tag.MESSAGE_PAYLOAD);
    assertThat(((OptionalParameter.OctetString) payload).getValue()).hasSize(480);
  }

  @Test
  void textsOfAnyCodingAreReadAndOddOnesHarmNothing() throws Exception {
    bind();
    centre.deliver(NUMBER, 0, 8, "HILFE €".getBytes(UTF_16BE));
    centre.deliver(NUMBER, 0, 4, new byte[] {0, 1, 2});
    centre.deliver(NUMBER, 0, 8, new byte[] {(byte) 0xd8});
    centre.deliver(NUMBER, 0x40, 0, new byte[] {5, 0, 3, 1, 2, 1, '1', '0', '0', '1'});
    centre.deliver(NUMBER, 0x40, 0, new byte[] {5, 0, 3, 1, 2, 2, 'm', 'o', 'r', 'e'});
    centre.deliver(NUMBER, 0x40, 0, new byte[] {99});
    assertThat(ecs.ask("select count(*) from incoming_text where message_body = '1001'"))
        .isEqualTo(1L);
    assertThat(ecs.ask("select count(*) from incoming_text where message_body like '%more%'"))
        .isEqualTo(0L);
    ecs.the(TextWork.class).goOnWithAll();
    assertThat(ecs.ask("select count(*) from incoming_text where incoming_state <> 'DONE'"))
        .isEqualTo(0L);
  }

  @Test
  void aNotificationsTextArrivesAndItsRowShowsIt() throws Exception {
    set("decimal-receipts", "true");
    bind();
    charge();
    ecs.the(NotificationDelivery.class).deliverDue();
    String text = centre.nextText();
    assertThat(text).startsWith("Charged ").contains("0.500 kWh").contains("-");
    centre.receipt(String.valueOf(Integer.parseInt(centre.ids().get(0), 16)), "UNDELIV");
    assertThat(ecs.ask("select outgoing_state from outgoing_text")).isEqualTo("FAILED");
    assertThat(ecs.ask("select why from outgoing_text")).isEqualTo("UNDELIV");
  }

  @Test
  void aLineThatIsLostIsBoundAgainAndTextsWait() throws Exception {
    bind();
    int port = centre.port();
    centre.close();
    centre = null;
    waitUntilLost();
    charge();
    ecs.the(NotificationDelivery.class).deliverDue();
    line().keep();
    assertThat(ecs.ask("select notification_state from notification")).isEqualTo("WAITING");
    centre = new SmsCentre(port);
    line().keep();
    assertThat(line().isBound()).as("its pause is not over").isFalse();
    ecs.clock().forward(Duration.ofMinutes(2));
    line().keep();
    assertThat(line().isBound()).isTrue();
    ecs.the(NotificationDelivery.class).deliverDue();
    assertThat(centre.nextText()).startsWith("Charged ");
    assertThat(ecs.ask("select count(*) from outgoing_text")).isEqualTo(1L);
  }

  @Test
  void aCentreThatIsFullIsAskedLaterAndOneThatRefusesIsNot() throws Exception {
    bind();
    centre.refuse(0x58); // ESME_RTHROTTLED
    assertThatThrownBy(() -> line().submit("+" + NUMBER, "x"))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("UPSTREAM_AWAY");
    centre.refuse(0x0b); // ESME_RINVDSTADR
    assertThat(line().submit("+" + NUMBER, "x").refused()).isEqualTo("SMPP status 0x0000000b");
  }

  @Test
  void aWrongPasswordIsTriedAgainWithGrowingPauses() throws Exception {
    open();
    line().end();
    System.setProperty("ecs.sms.smpp.password", "wrong");
    ecs.close();
    ecs = Ecs.on(Database.H2, NoBroker.class);
    keepAfter(0);
    assertThat(line().isBound()).isFalse();
    assertThatThrownBy(() -> line().submit("+" + NUMBER, "x")).isInstanceOf(Refusal.class);
    assertThat(centre.binds()).isEqualTo(1);
    keepAfter(1);
    assertThat(centre.binds()).as("within 2 seconds").isEqualTo(1);
    keepAfter(1);
    assertThat(centre.binds()).isEqualTo(2);
    keepAfter(3);
    assertThat(centre.binds()).as("within 4 more").isEqualTo(2);
    keepAfter(1);
    assertThat(centre.binds()).isEqualTo(3);
  }

  private void keepAfter(int seconds) {
    ecs.clock().forward(Duration.ofSeconds(seconds));
    line().keep();
  }

  private void waitUntilLost() throws InterruptedException {
    for (int i = 0; i < 200 && line().isBound(); i++) {
      Thread.sleep(50); // the other end of the socket is told by the kernel
    }
    assertThat(line().isBound()).isFalse();
  }

  private void charge() {
    var station = StationLine.ofNew(ecs, "S1");
    station.says(
        "[2,\"1\",\"StartTransaction\",{\"connectorId\":1,\"idTag\":\"04A1B2C3\",\"meterStart\":0,"
            + "\"timestamp\":\"2026-05-04T07:58:00Z\"}]");
    Object session = ecs.ask("select id from charging_session");
    station.says(
        "[2,\"2\",\"StopTransaction\",{\"transactionId\":%s,\"meterStop\":500,\"timestamp\":\"2026-05-04T08:00:00Z\"}]"
            .formatted(session));
  }
}
