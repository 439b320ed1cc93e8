package org.ecs.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import org.ecs.common.Money;
import org.ecs.ledger.Holds;
import org.ecs.ledger.Ledger;
import org.ecs.ledger.Purpose;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The proof finds what somebody did to the database behind the ledger's back. */
class ProofsTest {

  private Ecs ecs;

  @AfterEach
  void close() {
    ecs.close();
  }

  private ProofRow proved() {
    ecs.the(Proofs.class).proveNow();
    return ecs.the(Proofs.class).last(1).get(0);
  }

  private void change(String sql) throws SQLException {
    try (var connection = ecs.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void theBooksAreRightUntilABalanceIsNotTheSumOfItsPostings(Database database) throws Exception {
    ecs = Ecs.on(database);
    Money ten = Money.of("10.00", "EUR");
    ecs.the(Ledger.class).credit("paid", 17, ten);
    ecs.the(Holds.class).place(Purpose.session(1), 0, 17, ten, Duration.ofHours(1));
    assertThat(proved().isRight()).isTrue();
    assertThat(proved().journals()).isEqualTo(1);
    change("update ledger_balance set posted = posted + 1, held = held - 2, receivable = 3");
    ProofRow wrong = proved();
    assertThat(wrong.differences()).isEqualTo(3);
    assertThat(wrong.found())
        .anyMatch(line -> line.startsWith("balance is the sum of postings: 17"))
        .anyMatch(line -> line.startsWith("held is the sum of open holds: 17"))
        .anyMatch(line -> line.startsWith("receivable is the sum of postings: 17"));
    change("update ledger_balance set currency = 'SEK', posted = 10, held = 10, receivable = 0");
    assertThat(proved().found())
        .singleElement()
        .asString()
        .startsWith("an account of a posting has its balance, in its currency");
  }
}
