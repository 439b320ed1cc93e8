package org.ecs.reports;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.ecs.common.Energy;
import org.ecs.notification.WelcomeKit;
import org.ecs.tariff.Charge;
import org.ecs.tariff.Component;
import org.ecs.tariff.Dimension;
import org.ecs.tariff.Element;
import org.ecs.tariff.Price;
import org.ecs.tariff.Rating;
import org.ecs.tariff.Reading;
import org.ecs.tariff.Restrictions;
import org.ecs.tariff.TariffTerms;
import org.ecs.tariff.TariffWords;
import org.ecs.tariff.TaxMode;
import org.ecs.tariff.Usage;

/** Kits as the service makes them, priced by the real rating: 20 kWh in two hours of a Monday. */
final class Kits {

  static final String LINK =
      "https://charge.example.org/ecs/activate?token=Zm9vYmFyLWJhei1xdXV4LTEyMzQ";

  private Kits() {}

  static WelcomeKit in(String language) {
    Component energy = new Component(Dimension.ENERGY, Price.of("0.25"), 1, null, null);
    Component parking = new Component(Dimension.PARKING_TIME, Price.of("1.2"), 60, null, null);
    Component flat = new Component(Dimension.FLAT, Price.of("0.5"), 1, null, null);
    return of(language, new Element(List.of(energy, parking, flat), Restrictions.NONE));
  }

  static WelcomeKit of(String language, Element... elements) {
    Locale locale = Locale.forLanguageTag(language);
    TariffTerms terms = TariffTerms.of("DAY", "EUR", TaxMode.GROSS, "25.5", elements);
    ZoneId helsinki = ZoneId.of("Europe/Helsinki");
    Instant from = Instant.parse("2026-05-04T07:00:00Z");
    Instant to = Instant.parse("2026-05-04T09:00:00Z");
    Energy used = new Energy(20_000);
    List<Reading> readings =
        List.of(new Reading(from, Energy.ZERO, null, null), new Reading(to, used, null, null));
    Charge charge = Rating.rate(terms, Usage.of(helsinki, from, to, readings));
    return new WelcomeKit(
        locale,
        LocalDate.of(2026, 5, 4),
        "Mäija Öhman",
        List.of("Mäija Öhman", "Merikatu 12 B 34", "00150 Helsinki"),
        "A-100017",
        "FI 0017 2231 9",
        TariffWords.of(terms, locale),
        new WelcomeKit.Example(from.atZone(helsinki), to.atZone(helsinki), used, charge),
        URI.create(LINK));
  }

  static WelcomeKit to(String name, URI activation) {
    WelcomeKit kit = in("en");
    return new WelcomeKit(
        kit.language(),
        kit.date(),
        name,
        List.of(name),
        kit.account(),
        kit.card(),
        kit.tariff(),
        kit.example(),
        activation);
  }
}
