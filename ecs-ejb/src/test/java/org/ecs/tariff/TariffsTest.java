package org.ecs.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ecs.common.Money;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.test.Database;
import org.ecs.test.Ecs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tariffs and their versions on real databases. */
class TariffsTest {

  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Duration HOUR = Duration.ofHours(1);

  private Ecs ecs;
  private Instant now;

  @AfterEach
  void close() {
    ecs.close();
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aVersionIsValidUntilTheNextOneStarts(Database database) {
    open(database);
    Instant past = now.minus(HOUR);
    Instant next = now.plus(HOUR);
    ValidTariff first = publish("0.25", past);
    ValidTariff second = publish("0.30", next);

    assertThat(validAt(past.minusNanos(1000))).isEmpty();
    assertThat(validAt(past)).contains(first);
    assertThat(validAt(next.minusNanos(1000))).contains(first);
    assertThat(validAt(next)).contains(second);
    assertThat(second.terms().version()).isEqualTo(2);
    ValidTariff kept = in(tariffs -> tariffs.byId(first.versionId()));
    assertThat(kept).isEqualTo(first);
    assertThat(first.terms().code()).isEqualTo("DAY");
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void historyIsNeverRewritten(Database database) {
    open(database);
    publish("0.25", now.plus(HOUR));

    refused(Reason.TARIFF_VERSION_OVERLAPS, () -> publish("0.30", now));
    refused(Reason.TARIFF_VERSION_OVERLAPS, () -> publish("0.30", now.minus(HOUR)));
    ecs.clock().forward(HOUR.multipliedBy(3));
    refused(Reason.TARIFF_VERSION_OVERLAPS, () -> publish("0.30", now.plus(HOUR.multipliedBy(2))));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aVersionMayBeReplacedBeforeItStarts(Database database) {
    open(database);
    publish("0.25", now.plus(HOUR));
    ValidTariff better = publish("0.30", now.plus(HOUR));

    assertThat(validAt(now.plus(HOUR))).contains(better);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void wrongCodesAndCurrenciesAreRefused(Database database) {
    open(database);
    TariffTerms yen = TariffText.tariff("JPY net 10 | energy 30");

    refused(Reason.TARIFF_CODE_TAKEN, () -> create("DAY"));
    refused(Reason.TARIFF_MALFORMED, () -> create(" "));
    refused(Reason.CURRENCY_MISMATCH, () -> in(tariffs -> tariffs.publish("DAY", yen, now)));
    refused(Reason.TARIFF_UNKNOWN, () -> in(tariffs -> tariffs.publish("NO", yen, now)));
    refused(Reason.TARIFF_UNKNOWN, () -> in(tariffs -> tariffs.byId(-1)));
    Optional<ValidTariff> none = in(tariffs -> tariffs.validAt("NO", now));
    assertThat(none).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void whatAnotherNodePublishedIsKnownAfterSeconds(Database database) throws SQLException {
    open(database);
    ValidTariff first = publish("0.25", now);
    assertThat(validAt(now.plus(HOUR))).contains(first);
    endAllElsewhere(now.plusSeconds(60));

    assertThat(validAt(now.plus(HOUR))).contains(first);
    ecs.clock().forward(Duration.ofSeconds(5));
    assertThat(validAt(now.plus(HOUR))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aUsageIsSimulatedWithTheVersionValidThen(Database database) {
    open(database);
    publish("0.25", now);
    Usage usage = UsageText.usage("2026-05-04T12:00 Europe/Helsinki", "charge 2h 20kWh");

    Charge charge = in(tariffs -> tariffs.simulate("DAY", now, usage));

    assertThat(charge.gross()).isEqualTo(Money.of("5.50", "EUR"));
    refused(
        Reason.TARIFF_NOT_VALID,
        () -> in(tariffs -> tariffs.simulate("DAY", now.minusSeconds(1), usage)));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void theListShowsEachTariffWithItsNewestVersion(Database database) {
    open(database);
    publish("0.25", now);
    publish("0.30", now.plus(HOUR));
    create("AAA");

    assertThat(in(tariffs -> tariffs.list(0, 10)).rows())
        .containsExactly(
            new TariffRow("AAA", "Tariff AAA", EUR, null, null),
            new TariffRow("DAY", "Tariff DAY", EUR, 2, now.plus(HOUR)));
    assertThat(in(tariffs -> tariffs.list(1, 1)).total()).isEqualTo(2);
  }

  private void open(Database database) {
    ecs = Ecs.on(database);
    now = ecs.clock().now();
    create("DAY");
  }

  private void create(String code) {
    ecs.run(() -> ecs.the(Tariffs.class).create(code, "Tariff " + code, EUR));
  }

  private ValidTariff publish(String price, Instant from) {
    TariffTerms terms = TariffText.tariff("EUR net 10 | energy " + price);
    return in(tariffs -> tariffs.publish("DAY", terms, from));
  }

  private Optional<ValidTariff> validAt(Instant at) {
    return in(tariffs -> tariffs.validAt("DAY", at));
  }

  private <T> T in(Function<Tariffs, T> work) {
    return ecs.in(() -> work.apply(ecs.the(Tariffs.class)));
  }

  private static void refused(Reason reason, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }

  /** As another node does it: without a word to this node's cache. */
  private void endAllElsewhere(Instant at) throws SQLException {
    try (var connection = ecs.dataSource().getConnection();
        var update = connection.prepareStatement("update tariff_version set valid_to = ?")) {
      update.setObject(1, at.atOffset(ZoneOffset.UTC));
      update.executeUpdate();
    }
  }
}
