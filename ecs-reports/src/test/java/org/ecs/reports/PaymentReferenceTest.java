package org.ecs.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.ecs.common.Money;
import org.ecs.finance.InvoiceDocument.Payment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentReferenceTest {

  private static final LocalDate DUE = LocalDate.of(2026, 11, 16);

  @ParameterizedTest
  @CsvSource({
    "RF18539007547034, RF18 5390 0754 7034, RF18539007547034",
    "RF18 5390 0754 7034, RF18 5390 0754 7034, RF18539007547034",
    "1232, 1232, RF111232",
    "00001234561, 0 00012 34561, RF341234561",
    "2348236, 23 48236, RF332348236"
  })
  void aReferenceIsGroupedForPeopleAndInternationalForMachines(
      String value, String grouped, String international) {
    PaymentReference reference = new PaymentReference(value);
    assertThat(reference.grouped()).isEqualTo(grouped);
    assertThat(reference.international()).hasValue(international);
    assertThat(new PaymentReference(international).international()).hasValue(international);
  }

  @ParameterizedTest
  @CsvSource({"RF19539007547034", "INVOICE-17", "12"})
  void whatIsNoReferenceStaysAText(String value) {
    assertThat(new PaymentReference(value).international()).isEmpty();
    assertThat(EpcCode.of(payment("FI2112345600000785", value, "15.06", "EUR")))
        .hasValueSatisfying(code -> assertThat(code).endsWith("\n\n\n" + value));
  }

  @Test
  void onlyEurosThatAreThereAreTransferred() {
    assertThat(EpcCode.of(payment("FI2112345600000785", "1232", "0.00", "EUR"))).isEmpty();
    assertThat(EpcCode.of(payment("FI2112345600000785", "1232", "-1.00", "EUR"))).isEmpty();
    assertThat(EpcCode.of(payment("FI2112345600000785", "1232", "1000000000.00", "EUR"))).isEmpty();
    assertThat(EpcCode.of(payment("FI2112345600000785", "1232", "10.00", "SEK"))).isEmpty();
    assertThat(EpcCode.of(payment(null, "1232", "10.00", "EUR"))).isEmpty();
    assertThat(EpcCode.of(payment("FI2112345600000785", "1232", "999999999.99", "EUR")))
        .isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "00001234561, 482.99, 421123456000007850004829900000000000000001234561261116",
    "RF18539007547034, 15.06, 521123456000007850000150618000000000539007547034261116",
    "1232, 1000000.00, 421123456000007850000000000000000000000000001232261116"
  })
  void theFinnishBarcodeHasFiftyFourDigits(String reference, String amount, String code) {
    assertThat(FinnishBarcode.of(payment("FI2112345600000785", reference, amount, "EUR"), DUE))
        .hasValue(code);
  }

  @ParameterizedTest
  @CsvSource({
    "DE89370400440532013000, 1232, 10.00, EUR",
    "FI2112345600000785, INVOICE-17, 10.00, EUR",
    "FI2112345600000785, 1232, 10.00, SEK",
    "FI2112345600000785, 1232, -10.00, EUR"
  })
  void elsewhereThereIsNone(String iban, String reference, String amount, String currency) {
    assertThat(FinnishBarcode.of(payment(iban, reference, amount, currency), DUE)).isEmpty();
  }

  private static Payment payment(String iban, String reference, String amount, String currency) {
    return new Payment("Saimaan Sähköauto Oy", iban, null, reference, Money.of(amount, currency));
  }
}
