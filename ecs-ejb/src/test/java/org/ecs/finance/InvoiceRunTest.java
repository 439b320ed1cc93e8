package org.ecs.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.ecs.common.Fault;
import org.ecs.common.Money;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.BillingMode;
import org.ecs.test.Clash;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A month ends: each account has its invoice, once, whatever happens meanwhile. */
class InvoiceRunTest {

  private Ecs ecs;
  private Month month;

  @AfterEach
  void close() {
    System.clearProperty("ecs.fault");
    ecs.close();
  }

  private void inMay(Database database) {
    ecs = Ecs.on(database);
    ecs.clock().set(Instant.parse("2026-03-20T08:00:00Z"));
    month = new Month(ecs);
  }

  private void june() {
    ecs.clock().set(Instant.parse("2026-06-01T04:00:00Z"));
  }

  private AccountRow account(String name) {
    return month.town.account(name, BillingMode.POSTPAID, "500.00");
  }

  private static List<String> shown(List<InvoiceRow> rows) {
    return rows.stream()
        .map(row -> row.accountNumber() + " " + row.gross() + " " + row.issued() + " " + row.due())
        .sorted()
        .toList();
  }

  private List<InvoiceRow> all() {
    return ecs.in(
            () ->
                ecs.the(Invoices.class)
                    .find(new InvoiceFilter("", null, null, null, null, null, null), 0, 500))
        .rows();
  }

  private List<String> numbers() {
    return all().stream().map(InvoiceRow::number).sorted().toList();
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aMonthIsInvoicedOnceHoweverOftenItIsRun(Database database) {
    inMay(database);
    AccountRow ada = account("Ada");
    month.used(ada, "2026-05-03T10:00:00Z", "7.97");
    month.used(ada, "2026-05-31T20:59:00Z", "4.03"); // 23:59 in Helsinki
    month.used(ada, "2026-05-31T21:00:00Z", "9.00"); // June there
    june();
    RunRow run = month.run(Month.MAY);
    assertThat(run.state()).isEqualTo(RunState.DONE);
    assertThat(run.done()).isEqualTo(1);
    assertThat(month.run(Month.MAY)).isEqualTo(run);
    InvoiceRow invoice = month.invoices(ada).get(0);
    assertThat(month.invoices(ada)).hasSize(1);
    assertThat(invoice.number()).isEqualTo("2026-000001");
    assertThat(invoice.gross()).isEqualTo(Money.of("15.06", "EUR"));
    assertThat(invoice.net()).isEqualTo(Money.of("12.00", "EUR"));
    assertThat(invoice.due()).isEqualTo(LocalDate.parse("2026-06-15"));
    InvoiceDocument document = month.document(invoice);
    assertThat(document.lines()).extracting(InvoiceDocument.Line::number).containsExactly(1, 2);
    assertThat(document.sessions()).hasSize(2);
    assertThat(document.byStation()).hasSize(1);
    assertThat(document.totals().due()).isEqualTo(Money.of("15.06", "EUR"));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void whatIsFinalNeverChangesNotEvenBySql(Database database) {
    inMay(database);
    AccountRow ada = account("Ada");
    month.used(ada, "2026-05-03T10:00:00Z", "7.97");
    june();
    month.run(Month.MAY);
    for (String sql :
        List.of(
            "update invoice set gross = 0, net = 0, vat = 0",
            "delete from invoice_line",
            "update invoice_line set net = 1",
            "delete from invoiced_record",
            "delete from invoice")) {
      assertThatThrownBy(() -> execute(sql)).as(sql).hasStackTraceContaining("final");
    }
  }

  private void execute(String sql) throws Exception {
    try (var connection = ecs.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  @ParameterizedTest
  @EnumSource(value = Database.class, names = "H2")
  void lateUsageComesWithTheNextInvoiceAndItsOwnDate(Database database) {
    inMay(database);
    AccountRow ada = account("Ada");
    month.used(ada, "2026-04-03T10:00:00Z", "1.00");
    june();
    month.run(Month.APRIL);
    month.used(ada, "2026-04-20T10:00:00Z", "2.00");
    month.used(ada, "2026-05-20T10:00:00Z", "3.00");
    month.run(Month.MAY);
    InvoiceRow may = month.invoices(ada).get(0);
    assertThat(may.net()).isEqualTo(Money.of("5.00", "EUR"));
    assertThat(may.serviceFrom()).isEqualTo(LocalDate.parse("2026-04-20"));
    assertThat(month.document(may).lines())
        .extracting(InvoiceDocument.Line::from)
        .containsExactly(LocalDate.parse("2026-04-20"), LocalDate.parse("2026-05-20"));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void killedAnywhereAndStartedAgainItMakesTheSameInvoices(Database database) {
    inMay(database);
    List<AccountRow> accounts = month.town.accounts("Sub", 12);
    for (int i = 0; i < 12; i++) {
      month.used(accounts.get(i), "2026-05-1" + i % 10 + "T10:00:00Z", i + ".37");
    }
    june();
    long run = month.start(Month.MAY);
    ecs.in(() -> ecs.the(RunWork.class).step(run)); // the accounts are noted
    for (String point : List.of("invoice.written", "invoice.numbered", "invoice.written")) {
      ecs.in(() -> ecs.the(RunWork.class).step(run));
      System.setProperty("ecs.fault", point);
      assertThatThrownBy(() -> Month.work(ecs, run)).isInstanceOf(Fault.Crash.class);
      System.clearProperty("ecs.fault");
    }
    assertThat(all()).hasSize(3);
    ecs.clock().set(Instant.parse("2026-06-03T04:00:00Z")); // two days later, the same dates
    month.run(Month.MAY);
    assertThat(shown(all()))
        .isEqualTo(
            accounts.stream()
                .map(a -> a.number() + " " + gross(accounts.indexOf(a)) + " 2026-06-01 2026-06-15")
                .sorted()
                .toList());
    assertThat(numbers()).first().isEqualTo("2026-000001");
    assertThat(numbers()).last().isEqualTo("2026-000012");
    assertThat(numbers()).doesNotHaveDuplicates();
  }

  private static Money gross(int i) {
    BigDecimal net = new BigDecimal(i + ".37");
    return Money.rounded(net.multiply(new BigDecimal("1.255")), Money.of("0", "EUR").currency());
  }

  @ParameterizedTest
  @EnumSource(value = Database.class, names = "POSTGRESQL")
  void severalNodesShareARunAndNumbersHaveNoGaps(Database database) throws Exception {
    inMay(database);
    List<AccountRow> accounts = month.town.accounts("Sub", 40);
    accounts.forEach(each -> month.used(each, "2026-05-10T10:00:00Z", "3.33"));
    june();
    long run = month.start(Month.MAY);
    ecs.in(() -> ecs.the(RunWork.class).step(run)); // the accounts are noted
    ecs.in(() -> ecs.the(RunWork.class).step(run)); // the counter's row is there
    Ecs other = ecs.anotherNode();
    List<Throwable> failed =
        Clash.of(4, i -> (Callable<?>) () -> worked(i % 2 == 0 ? ecs : other, run));
    other.close();
    assertThat(failed).containsOnlyNulls();
    month.run(Month.MAY);
    assertThat(month.row(run).state()).isEqualTo(RunState.DONE);
    assertThat(all()).hasSize(40);
    assertThat(numbers()).first().isEqualTo("2026-000001");
    assertThat(numbers()).last().isEqualTo("2026-000040");
    assertThat(ecs.ask("select last_no from invoice_counter")).hasToString("40");
  }

  private static Object worked(Ecs node, long run) {
    Month.work(node, run);
    return run;
  }
}
