package org.ecs.billing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import org.ecs.common.Energy;
import org.ecs.common.Money;
import org.ecs.session.SessionId;
import org.ecs.subscriber.AccountId;
import org.ecs.tariff.Charge;
import org.ecs.tariff.LinesJson;
import org.jspecify.annotations.Nullable;

/**
 * A bill data record as lists, pages, contracts and notifications show it; without a session, that
 * of a reservation that nobody used.
 */
public record BillDataRecordRow(
    long id,
    @Nullable SessionId session,
    AccountId account,
    String accountNumber,
    String station,
    String stationName,
    String siteName,
    ZoneId zone,
    int connector,
    String card,
    Instant startedAt,
    Instant endedAt,
    Energy energy,
    long tariffVersionId,
    Charge charge,
    Instant writtenAt) {

  /** As the query fills it. */
  public BillDataRecordRow(
      long id,
      @Nullable SessionId session,
      AccountId account,
      String accountNumber,
      String station,
      String stationName,
      String siteName,
      ZoneId zone,
      int connector,
      String card,
      Instant startedAt,
      Instant endedAt,
      Energy energy,
      long tariffVersionId,
      BigDecimal net,
      BigDecimal vat,
      BigDecimal gross,
      Currency currency,
      String lines,
      Instant writtenAt) {
    this(
        id,
        session,
        account,
        accountNumber,
        station,
        stationName,
        siteName,
        zone,
        connector,
        card,
        startedAt,
        endedAt,
        energy,
        tariffVersionId,
        new Charge(
            new Money(net, currency),
            new Money(vat, currency),
            new Money(gross, currency),
            LinesJson.read(lines)),
        writtenAt);
  }
}
