package org.ecs.ws.contract;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.function.Function;
import org.ecs.common.Energy;
import org.ecs.common.Power;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.jspecify.annotations.Nullable;

/** How values of the service are written in XML; the schema has checked their form before. */
public final class Texts {

  private Texts() {}

  /** With its zone when read, in UTC when written, to the microsecond. */
  public static final class OfInstant extends Adapter<Instant> {
    public OfInstant() {
      super(Instant::toString, text -> OffsetDateTime.parse(text).toInstant());
    }

    @Override
    public @Nullable Instant unmarshal(@Nullable String text) {
      Instant instant = super.unmarshal(text);
      return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
    }
  }

  /** By its name in the IANA database. */
  public static final class OfZone extends Adapter<ZoneId> {
    public OfZone() {
      super(ZoneId::getId, ZoneId::of);
    }
  }

  /** By its ISO 4217 code; one without minor units, such as gold, is none to pay with. */
  public static final class OfCurrency extends Adapter<Currency> {
    public OfCurrency() {
      super(Currency::getCurrencyCode, OfCurrency::payable);
    }

    private static Currency payable(String code) {
      Currency currency = Currency.getInstance(code);
      if (currency.getDefaultFractionDigits() < 0) {
        throw new IllegalArgumentException(code);
      }
      return currency;
    }
  }

  /** In kWh. */
  public static final class OfEnergy extends Adapter<Energy> {
    public OfEnergy() {
      super(energy -> energy.kilowattHours().toPlainString(), Energy::ofKilowattHours);
    }
  }

  /** In kW. */
  public static final class OfPower extends Adapter<Power> {
    public OfPower() {
      super(power -> power.kilowatts().toPlainString(), Power::ofKilowatts);
    }
  }

  /** As {@code HH:mm}. */
  public static final class OfTimeOfDay extends Adapter<LocalTime> {
    public OfTimeOfDay() {
      super(LocalTime::toString, LocalTime::parse);
    }
  }

  /** As {@code yyyy-MM-dd}. */
  public static final class OfDate extends Adapter<LocalDate> {
    public OfDate() {
      super(LocalDate::toString, LocalDate::parse);
    }
  }

  private abstract static class Adapter<T> extends XmlAdapter<String, T> {

    private final Function<T, String> write;
    private final Function<String, T> read;

    Adapter(Function<T, String> write, Function<String, T> read) {
      this.write = write;
      this.read = read;
    }

    @Override
    public @Nullable String marshal(@Nullable T value) {
      return value == null ? null : write.apply(value);
    }

    @Override
    public @Nullable T unmarshal(@Nullable String text) {
      try {
        return text == null ? null : read.apply(text);
      } catch (DateTimeException | IllegalArgumentException e) {
        throw new Refusal(Reason.REQUEST_MALFORMED, text);
      }
    }
  }
}
