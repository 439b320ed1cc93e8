package org.ecs.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.ecs.card.CardKind;
import org.ecs.card.CardNumber;
import org.ecs.card.Cards;
import org.ecs.card.EndReason;
import org.ecs.common.Money;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.ecs.test.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An agent types, and the subscriber is there, on real databases. */
class SearchWordsTest {

  private Ecs ecs;
  private AccountRow maekelae;
  private AccountRow smith;

  @AfterEach
  void close() {
    ecs.close();
  }

  private void open(Database database) {
    ecs = Ecs.on(database);
    new Town(ecs).tariff("DAY", "0.25", "10");
    maekelae = account("Anna-Liisa Mäkelä", "CRM/77-A", "anna.makela@example.org", "+358401234567");
    smith = account("Smith & Sons Groß", null, "office@smith.example", "+4930123456");
  }

  private AccountRow account(String name, String crm, String email, String phone) {
    NewAccount asked =
        new NewAccount(
            SubscriberKind.PERSON,
            name,
            crm,
            Contact.of(email, phone, "en"),
            BillingMode.POSTPAID,
            "DAY",
            Town.HELSINKI,
            Money.of("100", "EUR"),
            1);
    return ecs.in(() -> ecs.the(Accounts.class).create(asked));
  }

  private List<Found> find(String text) {
    return ecs.in(() -> ecs.the(SearchWords.class).find(text, 10));
  }

  private void finds(AccountRow account, String... texts) {
    for (String text : texts) {
      assertThat(find(text)).as(text).extracting(Found::number).containsExactly(account.number());
    }
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aSubscriberIsFoundByTheBeginningOfAnythingThatIsTheirs(Database database) {
    open(database);
    finds(maekelae, "Mäk", "makel", "MÄKELÄ", "anna-l", "annaliisa", "liisa", "anna mäkelä");
    finds(maekelae, "crm/77", "CRM77A", "anna.makela@ex", "makela ann");
    finds(maekelae, "+358 40 123", "00358 40 123", "040 123 4567", "401234");
    finds(maekelae, maekelae.number(), maekelae.number().toLowerCase(java.util.Locale.ROOT));
    finds(smith, "smith", "gross", "GROẞ", "sons", "office@smith", "030 123456");
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aTextThatIsNobodysFindsNobody(Database database) {
    open(database);
    for (String text : List.of("", " ", "a", "%", "_", "%%", "äkelä", "anna smith", "'; drop--")) {
      assertThat(find(text)).as(text).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aCardFindsItsHolderAndTheOneWhoLostIt(Database database) {
    open(database);
    CardNumber card = CardNumber.of("04A1B2C3");
    ecs.run(
        () -> {
          ecs.the(Cards.class).stock("Blue", card, "FI-0000 1234", CardKind.SUBSCRIBER);
          ecs.the(Cards.class).assignFromPool(maekelae.id(), "Blue");
        });
    finds(maekelae, "04a1b2", "04:A1:B2", "FI-0000", "fi00001234", "1234");
    ecs.run(() -> ecs.the(Cards.class).disassociate(maekelae.id(), card, EndReason.LOST));
    finds(maekelae, "04a1b2");
    assertThat(find("04a1")).extracting(Found::why).containsExactly(WordKind.CARD);
    assertThat(find("04a1").get(0).shown()).isEqualTo("04A1B2C3");
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aPlateFindsItsDriverUntilTheVehicleIsGone(Database database) {
    open(database);
    ecs.run(() -> ecs.the(Vehicles.class).add(smith.id(), "abc-123", "grey van"));
    finds(smith, "ABC-1", "abc 123", "abc123");
    List<VehicleRow> vehicles = ecs.in(() -> ecs.the(Vehicles.class).of(smith.id()));
    assertThat(vehicles)
        .extracting(VehicleRow::plate, VehicleRow::remark)
        .containsExactly(tuple("ABC-123", "grey van"));

    refused(Reason.VEHICLE_TAKEN, () -> ecs.the(Vehicles.class).add(smith.id(), "ABC 123", null));
    refused(Reason.PLATE_MALFORMED, () -> ecs.the(Vehicles.class).add(smith.id(), "-", null));
    long id = vehicles.get(0).id();
    refused(Reason.VEHICLE_UNKNOWN, () -> ecs.the(Vehicles.class).remove(maekelae.id(), id));
    ecs.run(() -> ecs.the(Vehicles.class).remove(smith.id(), id));
    assertThat(find("abc-1")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void accountsFromBeforeTheSearchAreIndexedOnce(Database database) {
    open(database);
    ecs.run(() -> assertThat(ecs.the(SearchWords.class).indexMissing()).isZero());
    execute("delete from subscriber_word where account_id = " + maekelae.id().value());
    assertThat(find("makel")).isEmpty();
    ecs.the(SearchStart.class).begin();
    finds(maekelae, "makel");
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void notesKeepWhoSaidWhatAndWhen(Database database) {
    open(database);
    String text = "<script>alert(1)</script> called twice";
    new org.ecs.common.Caller("agnes", "desk").call(() -> ecs.in(() -> written(smith.id(), text)));
    ecs.run(() -> ecs.the(Notes.class).add(smith.id(), "later"));
    var notes = ecs.in(() -> ecs.the(Notes.class).of(smith.id(), 0, 10));
    assertThat(notes.total()).isEqualTo(2);
    assertThat(notes.rows())
        .containsExactly(
            new NoteRow(ecs.clock().now(), "system", "later"),
            new NoteRow(ecs.clock().now(), "agnes", text));
    refused(Reason.REQUEST_MALFORMED, () -> ecs.the(Notes.class).add(smith.id(), " "));
    refused(Reason.REQUEST_MALFORMED, () -> ecs.the(Notes.class).add(smith.id(), "x".repeat(2001)));
    refused(Reason.ACCOUNT_UNKNOWN, () -> ecs.the(Notes.class).add(new AccountId(-1), "x"));
  }

  private boolean written(AccountId account, String text) {
    ecs.the(Notes.class).add(account, text);
    return true;
  }

  private void execute(String sql) {
    try (var connection = ecs.dataSource().getConnection()) {
      connection.createStatement().execute(sql);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private void refused(Reason reason, Runnable work) {
    assertThatThrownBy(() -> ecs.run(work))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }
}
