package org.ecs.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TariffTermsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "price: not negative; EUR net 0 | energy -0.1",
        "price: at most 6 decimals; EUR net 0 | energy 0.1234567",
        "price: below 1,000,000,000; EUR net 0 | energy 1E+2000000000",
        "stepSize:; EUR net 0 | energy 1 step 0",
        "stepSize:; EUR net 0 | energy 1 step 1000000001",
        "grace: only before PARKING_TIME; EUR net 0 | time 1 grace 5m",
        "components: one per dimension; EUR net 0 | time 1 + time 2",
        "reservation: only TIME and FLAT; EUR net 0 | energy 1 if reserved",
        "vatRate: 0 to 100 percent; EUR net 100.1 | energy 1",
        "vatRate: not negative; EUR net 0 | energy 1 vat -1",
        "currency: one with minor units; XXX net 0 | energy 1",
        "maxPrice: not below minPrice; EUR net 0 min 2 max 1 | energy 1",
        "minPriceGross: not below minPrice; EUR net 0 min 2 minGross 1 | energy 1",
        "endTime: other than startTime; EUR net 0 | energy 1 if 08:00-08:00",
        "endDate: after startDate; EUR net 0 | energy 1 if 2026-02-01..2026-02-01",
        "maxEnergy: above minEnergy; EUR net 0 | energy 1 if >=5kWh <5kWh",
        "maxPower: above minPower; EUR net 0 | energy 1 if >=5kW <4kW",
        "maxCurrent: above minCurrent; EUR net 0 | energy 1 if >=5A <4A",
        "maxDuration: above minDuration; EUR net 0 | energy 1 if >=1h <1h",
        "maxDuration: 0 to 366 days; EUR net 0 | energy 1 if <9999h",
      })
  void malformedTermsAreRefusedWithTheFieldAndItsRule(String rule, String tariff) {
    assertThatThrownBy(() -> TariffText.tariff(tariff))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.reason()).isEqualTo(Reason.TARIFF_MALFORMED);
              assertThat(refusal.subject()).startsWith(rule);
            });
  }

  @Test
  void equalPricesAreEqualHoweverTheyAreWritten() {
    assertThat(Price.of("0.250")).isEqualTo(Price.of("0.25"));
    assertThat(Price.of("1E+2")).isEqualTo(Price.of("100"));
  }

  @Test
  void theTextFormKeepsEveryField() {
    TariffTerms terms =
        TariffText.tariff(
            "KWD gross 25.5 min 1 max 9.5 minGross 2 maxGross 10.123456 | flat 1 + time 2 step 60 if"
                + " reserved | time 1 if expired | energy 0.25 step 100 vat 10 if 22:00-06:00"
                + " 2026-01-01..2027-01-01 SUNDAY,MONDAY >=1.5kWh <20kWh >=1kW <22kW >=6A <32A >=1m"
                + " <2h | parking 6 grace 15m if 08:00-");

    assertThat(TermsJson.read(TermsJson.write(terms))).isEqualTo(terms);
    assertThat(TermsJson.write(terms))
        .contains("\"energyWh\":{\"min\":\"1500\",\"max\":\"20000\"}");
  }
}
