package org.ecs.tariff;

import static org.ecs.tariff.JsonForms.number;
import static org.ecs.tariff.JsonForms.objects;
import static org.ecs.tariff.JsonForms.range;
import static org.ecs.tariff.JsonForms.text;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecs.common.Energy;
import org.ecs.common.Power;

/** The text form of a tariff version's content, as the database keeps it; absent means null. */
public final class TermsJson {

  private TermsJson() {}

  public static String write(TariffTerms terms) {
    StringWriter text = new StringWriter(512);
    try (JsonGenerator json = JsonForms.GENERATORS.createGenerator(text)) {
      json.writeStartObject();
      json.write("code", terms.code()).write("version", terms.version());
      json.write("currency", terms.currency().getCurrencyCode());
      json.write("taxMode", terms.taxMode().name()).write("vatRate", terms.vatRate());
      number(json, "minPrice", terms.minPrice());
      number(json, "maxPrice", terms.maxPrice());
      number(json, "minPriceGross", terms.minPriceGross());
      number(json, "maxPriceGross", terms.maxPriceGross());
      json.writeStartArray("elements");
      terms.elements().forEach(element -> write(json, element));
      json.writeEnd().writeEnd();
    }
    return text.toString();
  }

  public static TariffTerms read(String json) {
    JsonObject terms = JsonForms.read(json).asJsonObject();
    return new TariffTerms(
        terms.getString("code"),
        terms.getInt("version"),
        Currency.getInstance(terms.getString("currency")),
        TaxMode.valueOf(terms.getString("taxMode")),
        terms.getJsonNumber("vatRate").bigDecimalValue(),
        number(terms, "minPrice"),
        number(terms, "maxPrice"),
        number(terms, "minPriceGross"),
        number(terms, "maxPriceGross"),
        objects(terms, "elements").map(TermsJson::element).toList());
  }

  private static void write(JsonGenerator json, Element element) {
    json.writeStartObject().writeStartArray("components");
    for (Component component : element.components()) {
      json.writeStartObject();
      json.write("dimension", component.dimension().name());
      json.write("price", component.price().amount()).write("stepSize", component.stepSize());
      number(json, "vatRate", component.vatRate());
      text(json, "grace", component.grace());
      json.writeEnd();
    }
    json.writeEnd();
    if (!element.restrictions().equals(Restrictions.NONE)) {
      write(json, element.restrictions());
    }
    json.writeEnd();
  }

  private static void write(JsonGenerator json, Restrictions restrictions) {
    json.writeStartObject("restrictions");
    range(json, "time", restrictions.times(), t -> t);
    range(json, "date", restrictions.dates(), d -> d);
    if (!restrictions.days().isEmpty()) {
      json.writeStartArray("days");
      restrictions.days().forEach(day -> json.write(day.name()));
      json.writeEnd();
    }
    range(json, "energyWh", restrictions.energy(), Energy::wattHours);
    range(json, "powerW", restrictions.power(), Power::watts);
    range(json, "currentMa", restrictions.milliamperes(), c -> c);
    range(json, "duration", restrictions.duration(), d -> d);
    text(json, "booking", restrictions.booking());
    json.writeEnd();
  }

  private static Element element(JsonObject element) {
    JsonObject restrictions = element.getJsonObject("restrictions");
    return new Element(
        objects(element, "components").map(TermsJson::component).toList(),
        restrictions == null ? Restrictions.NONE : restrictions(restrictions));
  }

  private static Component component(JsonObject component) {
    return new Component(
        Dimension.valueOf(component.getString("dimension")),
        new Price(component.getJsonNumber("price").bigDecimalValue()),
        component.getJsonNumber("stepSize").longValueExact(),
        number(component, "vatRate"),
        text(component, "grace", Duration::parse));
  }

  private static Restrictions restrictions(JsonObject bounds) {
    return new Restrictions(
        range(bounds, "time", LocalTime::parse),
        range(bounds, "date", LocalDate::parse),
        days(bounds),
        range(bounds, "energyWh", wattHours -> new Energy(Long.parseLong(wattHours))),
        range(bounds, "powerW", watts -> new Power(Long.parseLong(watts))),
        range(bounds, "currentMa", Long::valueOf),
        range(bounds, "duration", Duration::parse),
        text(bounds, "booking", Booking::valueOf));
  }

  private static Set<DayOfWeek> days(JsonObject bounds) {
    return bounds.containsKey("days")
        ? bounds.getJsonArray("days").getValuesAs(JsonString::getString).stream()
            .map(DayOfWeek::valueOf)
            .collect(Collectors.toSet())
        : Set.of();
  }
}
