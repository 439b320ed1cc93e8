package org.ecs.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.ecs.common.Energy;
import org.ecs.common.Money;
import org.ecs.common.Power;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the reader's language does to values. */
class ShowTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
  private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en    | €1,234.50  | 12,345 | 1,234.57 kWh | 22.0 kW | 50 % | 3 min ago",
        "en-US | €1,234.50  | 12,345 | 1,234.57 kWh | 22.0 kW | 50 % | 3 min ago",
        "fi    | 1 234,50 € | 12 345 | 1 234,57 kWh | 22,0 kW | 50 % | 3 min sitten",
        "de    | 1.234,50 € | 12.345 | 1.234,57 kWh | 22,0 kW | 50 % | vor 3 min",
        "de-AT | € 1.234,50 | 12 345 | 1 234,57 kWh | 22,0 kW | 50 % | vor 3 min"
      })
  void amountsAreWrittenAsTheReaderWritesThem(
      String language,
      String money,
      String number,
      String energy,
      String power,
      String percent,
      String ago) {
    Show show = show(language);
    assertThat(plain(show.money(Money.of("1234.50", "EUR")))).isEqualTo(money);
    assertThat(plain(show.number(12_345))).isEqualTo(number);
    assertThat(plain(show.energy(new Energy(1_234_567)))).isEqualTo(energy);
    assertThat(plain(show.power(new Power(22_000)))).isEqualTo(power);
    assertThat(plain(show.percent(50))).isEqualTo(percent);
    assertThat(plain(show.ago(NOON.instant().minusSeconds(185)))).isEqualTo(ago);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 14:00 | 1 Nov 2026, 10:30  ",
        "fi | 14.00 | 1.11.2026 10.30",
        "de | 14:00 | 01.11.2026, 10:30  "
      })
  void timesAreWrittenAsTheReaderWritesThem(String language, String today, String earlier) {
    Show show = show(language);
    assertThat(plain(show.time(NOON.instant(), HELSINKI))).isEqualTo(today);
    Instant before = Instant.parse("2026-11-01T08:30:00Z");
    assertThat(plain(show.time(before, HELSINKI))).isEqualTo(earlier.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | JPY | 1500 | ¥1,500",
        "fi | SEK | 1.5  | 1,50 SEK",
        "de | CHF | 1.5  | 1,50 CHF"
      })
  void otherCurrenciesHaveTheirOwnDecimals(
      String language, String currency, String amount, String shown) {
    String text = plain(show(language).money(Money.of(amount, currency)));
    assertThat(text.replace("JP¥", "¥").replace("kr", "SEK")).isEqualTo(shown);
  }

  /** Spaces that do not break are spaces here; some versions of Java say "klo" in Finnish. */
  private static String plain(String text) {
    return text.replaceAll("[\\u00a0\\u202f\\u2009]", " ").replace(" klo ", " ");
  }

  private static Show show(String tag) {
    Show show = new Show();
    set(show, "language", language(tag));
    set(show, "clock", NOON);
    return show;
  }

  private static Language language(String tag) {
    List<Locale> wanted = List.of(Locale.forLanguageTag(tag.equals("en") ? "en-GB" : tag));
    Object request =
        Proxy.newProxyInstance(
            ShowTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (self, method, arguments) ->
                method.getName().equals("getLocales") ? Collections.enumeration(wanted) : null);
    Language language = new Language();
    set(language, "request", request);
    return language;
  }

  private static void set(Object bean, String name, Object value) {
    try {
      Field field = bean.getClass().getDeclaredField(name);
      field.setAccessible(true);
      field.set(bean, value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
