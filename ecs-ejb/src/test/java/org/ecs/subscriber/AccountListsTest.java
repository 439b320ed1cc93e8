package org.ecs.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.ecs.common.Slice;
import org.ecs.subscriber.AccountFilter.Order;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.ecs.test.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The list of subscribers on real databases. */
class AccountListsTest {

  private Ecs ecs;
  private Town town;

  @AfterEach
  void close() {
    ecs.close();
  }

  private void open(Database database) {
    ecs = Ecs.on(database);
    town = new Town(ecs);
    town.tariff("DAY", "0.25", "10");
    town.account("Cecilia", BillingMode.POSTPAID, "100");
    AccountRow adam = town.account("Adam", BillingMode.PREPAID, "0");
    town.account("Bo", BillingMode.POSTPAID, "100");
    ecs.run(() -> ecs.the(Accounts.class).suspend(adam.number(), "a test"));
  }

  private Slice<AccountRow> find(AccountFilter filter, int first, int atMost) {
    return ecs.in(() -> ecs.the(AccountLists.class).find(filter, first, atMost));
  }

  private static AccountFilter by(Order order) {
    return new AccountFilter("", null, null, "", order);
  }

  private List<String> names(AccountFilter filter) {
    return find(filter, 0, 10).rows().stream().map(AccountRow::name).toList();
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void theListIsFilteredAndSorted(Database database) {
    open(database);
    assertThat(names(by(Order.NAME))).containsExactly("Adam", "Bo", "Cecilia");
    assertThat(names(by(Order.NUMBER))).containsExactly("Cecilia", "Adam", "Bo");
    assertThat(names(by(Order.NEWEST))).containsExactly("Bo", "Adam", "Cecilia");
    assertThat(names(new AccountFilter("", AccountState.SUSPENDED, null, "", Order.NAME)))
        .containsExactly("Adam");
    assertThat(names(new AccountFilter("", null, BillingMode.POSTPAID, "DAY", Order.NAME)))
        .containsExactly("Bo", "Cecilia");
    assertThat(names(new AccountFilter("", null, null, "NIGHT", Order.NAME))).isEmpty();
    assertThat(names(new AccountFilter("ada", null, null, "", Order.NAME))).containsExactly("Adam");
    assertThat(names(new AccountFilter("bo 040", null, null, "", Order.NAME)))
        .containsExactly("Bo");
    assertThat(names(new AccountFilter("0401234567", null, null, "", Order.NAME))).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void eachPageHasItsOwnRowsFromWhicheverEndItIsRead(Database database) {
    open(database);
    IntStream.range(0, 8).forEach(n -> town.account("Z" + n, BillingMode.POSTPAID, "100"));
    for (Order order : Order.values()) {
      List<AccountRow> all = find(by(order), 0, 100).rows();
      assertThat(all).hasSize(11);
      for (int first = 0; first < 13; first++) {
        Slice<AccountRow> page = find(by(order), first, 3);
        assertThat(page.total()).isEqualTo(11);
        assertThat(page.rows())
            .isEqualTo(all.subList(Math.min(first, 11), Math.min(first + 3, 11)));
      }
    }
  }
}
