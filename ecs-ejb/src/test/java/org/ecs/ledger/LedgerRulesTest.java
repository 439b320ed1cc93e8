package org.ecs.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import org.ecs.common.Money;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the database itself refuses, whoever asks; and what takes a booking back. */
class LedgerRulesTest {

  private static final long OWNER = 17;
  private Ecs ecs;

  private void open(Database database) {
    ecs = Ecs.on(database);
    ledger().credit("paid", OWNER, eur("10.00"));
  }

  @AfterEach
  void close() {
    ecs.close();
  }

  private Ledger ledger() {
    return ecs.the(Ledger.class);
  }

  private Balance balance() {
    return ledger().balance(OWNER).orElseThrow();
  }

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }

  private void refused(String... statements) {
    assertThatThrownBy(
            () -> {
              try (var connection = ecs.dataSource().getConnection();
                  var statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                for (String sql : statements) {
                  statement.execute(sql);
                }
                connection.commit();
              }
            })
        .as(String.join("; ", statements))
        .isInstanceOf(SQLException.class);
  }

  private static String posting(long id, long journal, String amount) {
    return "insert into posting (id, journal_id, book, amount, currency) values (%d, %d, 'CASH', %s, 'EUR')"
        .formatted(id, journal, amount);
  }

  private static String journal(long id, String source) {
    return "insert into journal (id, source, booked_at, journal_kind) values (%d, '%s', current_timestamp, 'USAGE')"
        .formatted(id, source);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void theDatabaseRefusesAnUnbalancedJournal(Database database) {
    open(database);
    refused(posting(9001, 9000, "1.00"), posting(9002, 9000, "-0.99"), journal(9000, "odd"));
    refused(journal(9000, "without postings"));
    refused(
        posting(9001, 9000, "1.00"),
        posting(9002, 9000, "-1.00").replace("EUR", "SEK"),
        journal(9000, "two currencies"));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void theDatabaseRefusesToChangeOrDeleteWhatWasBooked(Database database) {
    open(database);
    refused("update posting set amount = 0");
    refused("delete from posting");
    refused("update journal set source = 'other'");
    refused("delete from journal");
    assertThat(ecs.ask("select count(*) from posting")).isEqualTo(2L);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void theDatabaseRefusesToAddToAJournalThatIsComplete(Database database) {
    open(database);
    long id = ((Number) ecs.ask("select id from journal")).longValue();
    refused(posting(9001, id, "1.00"), posting(9002, id, "-1.00"));
  }

  @ParameterizedTest
  @EnumSource(value = Database.class, names = "POSTGRESQL")
  void theDatabaseRefusesAPostingWithoutAJournalAndAnEmptiedTable(Database database) {
    open(database);
    refused(posting(9001, 9000, "1.00"), posting(9002, 9000, "-1.00"));
    refused("truncate posting, journal");
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void theDatabaseRefusesToBookASourceTwice(Database database) {
    open(database);
    refused(posting(9001, 9000, "1.00"), posting(9002, 9000, "-1.00"), journal(9000, "paid"));
    assertThatThrownBy(() -> ledger().credit("paid", OWNER, eur("10.00")))
        .hasMessageContaining("BOOKED_ALREADY");
    assertThat(balance().posted()).isEqualTo(eur("10.00"));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aJournalIsTakenBackOnceByAnotherOne(Database database) {
    open(database);
    ledger().settle("s1", OWNER, Purpose.session(1), eur("8.00"), eur("4.00"));
    assertThat(balance()).isEqualTo(new Balance(eur("0.00"), eur("0.00"), eur("2.00")));
    ledger().reverse("s1", Lack.RECEIVABLE, "wrong tariff");
    assertThat(balance()).isEqualTo(new Balance(eur("10.00"), eur("0.00"), eur("0.00")));
    assertThatThrownBy(() -> ledger().reverse("s1", Lack.RECEIVABLE, "again"))
        .hasMessageContaining("BOOKED_ALREADY");
    assertThatThrownBy(() -> ledger().reverse("nothing", Lack.RECEIVABLE, ""))
        .hasMessageContaining("JOURNAL_UNKNOWN");
    assertThat(ecs.ask("select sum(amount) from posting where book = 'REVENUE'").toString())
        .matches("0(\\.0+)?");
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void moneyThatWasUsedAndIsTakenBackBecomesAReceivable(Database database) {
    open(database);
    ledger().settle("s1", OWNER, Purpose.session(1), eur("8.00"), eur("1.00"));
    ledger().reverse("paid", Lack.RECEIVABLE, "charged back");
    assertThat(balance()).isEqualTo(new Balance(eur("0.00"), eur("0.00"), eur("9.00")));
    ledger().credit("later", OWNER, eur("12.00"));
    assertThat(balance()).isEqualTo(new Balance(eur("3.00"), eur("0.00"), eur("0.00")));
    assertThat(ecs.the(Recount.class).differences()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = Database.class, names = "H2")
  void anAdjustmentTakesNoMoreThanThereIsUnlessTheAccountPaysLater(Database database) {
    open(database);
    ledger().adjust("a1", OWNER, eur("-4.00"), Lack.REFUSED, "wrong");
    assertThatThrownBy(() -> ledger().adjust("a2", OWNER, eur("-6.01"), Lack.REFUSED, "too much"))
        .hasMessageContaining("BALANCE_TOO_LOW");
    ledger().adjust("a3", OWNER, eur("-7.00"), Lack.OWED, "later");
    assertThat(balance().owed()).isEqualTo(eur("1.00"));
    assertThatThrownBy(() -> ledger().credit("s", OWNER, Money.of("1.00", "SEK")))
        .hasMessageContaining("CURRENCY_MISMATCH");
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aHoldThatIsRenewedExpiresAndTheNextOneHoldsTheSame(Database database) {
    open(database);
    Purpose session = Purpose.session(1);
    Holds holds = ecs.the(Holds.class);
    holds.place(session, 0, OWNER, eur("9.00"), Duration.ofHours(1));
    ecs.clock().forward(Duration.ofMinutes(58));
    holds.renew(session, ecs.clock().now().plusSeconds(60), Duration.ofHours(1));
    assertThat(holds.of(session).next()).isEqualTo(1);
    holds.renew(session, ecs.clock().now().plusSeconds(300), Duration.ofHours(1));
    assertThat(holds.of(session)).isEqualTo(new Held(2, eur("9.00").amount().setScale(4)));
    assertThat(balance().held()).isEqualTo(eur("9.00"));
    assertThat(ecs.ask("select hold_state from ledger_hold where hold_no = 0"))
        .isEqualTo("EXPIRED");
  }
}
