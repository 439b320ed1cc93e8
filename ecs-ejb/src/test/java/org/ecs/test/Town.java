package org.ecs.test;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.ecs.card.CardKind;
import org.ecs.card.CardNumber;
import org.ecs.card.Cards;
import org.ecs.common.Money;
import org.ecs.common.Power;
import org.ecs.station.ConnectorKind;
import org.ecs.station.NewSite;
import org.ecs.station.NewStation;
import org.ecs.station.NewStation.NewConnector;
import org.ecs.station.StationId;
import org.ecs.station.Stations;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.Accounts;
import org.ecs.subscriber.BillingMode;
import org.ecs.subscriber.Contact;
import org.ecs.subscriber.NewAccount;
import org.ecs.subscriber.SubscriberKind;
import org.ecs.tariff.Component;
import org.ecs.tariff.Dimension;
import org.ecs.tariff.Element;
import org.ecs.tariff.Price;
import org.ecs.tariff.Restrictions;
import org.ecs.tariff.TariffTerms;
import org.ecs.tariff.Tariffs;
import org.ecs.tariff.TaxMode;

/**
 * What many tests begin with: a tariff of 0.25 EUR/kWh plus VAT, subscribers with cards, stations
 * that are active.
 */
public final class Town {

  public static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
  public static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

  private final Ecs ecs;

  public Town(Ecs ecs) {
    this.ecs = ecs;
  }

  /** A net tariff with one energy price per kWh. */
  public void tariff(String code, String pricePerKwh, String vatPercent) {
    Component energy =
        new Component(Dimension.ENERGY, new Price(new BigDecimal(pricePerKwh)), 1, null, null);
    TariffTerms terms =
        new TariffTerms(
            code,
            1,
            Currency.getInstance("EUR"),
            TaxMode.NET,
            new BigDecimal(vatPercent),
            null,
            null,
            null,
            null,
            List.of(new Element(List.of(energy), Restrictions.NONE)));
    ecs.run(
        () -> {
          ecs.the(Tariffs.class).create(code, code, Currency.getInstance("EUR"));
          ecs.the(Tariffs.class).publish(code, terms, LONG_AGO);
        });
  }

  public AccountRow account(String name, BillingMode mode, String creditLimit) {
    NewAccount asked =
        new NewAccount(
            SubscriberKind.PERSON,
            name,
            null,
            Contact.of(
                name.toLowerCase(java.util.Locale.ROOT) + "@example.org", "+358401234567", "en"),
            mode,
            "DAY",
            HELSINKI,
            Money.of(creditLimit, "EUR"),
            1);
    return ecs.in(() -> ecs.the(Accounts.class).create(asked));
  }

  /** Many accounts, named one by one. */
  public List<AccountRow> accounts(String name, int many) {
    return IntStream.range(0, many)
        .mapToObj(i -> account(name + i, BillingMode.POSTPAID, "100.00"))
        .toList();
  }

  public void card(AccountRow account, String card) {
    card(account, card, CardKind.SUBSCRIBER);
  }

  public void card(AccountRow account, String card, CardKind kind) {
    ecs.run(() -> ecs.the(Cards.class).assign(account.id(), CardNumber.of(card), kind, LONG_AGO));
  }

  /** A station with two connectors of 22 kW, open for subscribers. */
  public StationId activeStation(String identity) {
    StationId id = plannedStation(identity);
    ecs.run(() -> ecs.the(Stations.class).activate(identity, "a test"));
    return id;
  }

  public StationId plannedStation(String identity) {
    NewSite site =
        new NewSite(
            "Harbour", "Quay 1", new BigDecimal("60.155"), new BigDecimal("24.95"), HELSINKI);
    NewConnector plug = new NewConnector(ConnectorKind.IEC_62196_T2, new Power(22_000));
    NewStation asked =
        new NewStation(
            identity, "Station " + identity, site, "a-secret-of-it", List.of(plug, plug));
    return ecs.in(() -> ecs.the(Stations.class).create(asked)).station().id();
  }
}
