package org.ecs.finance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.ecs.common.Money;
import org.ecs.finance.Reckoning.Item;
import org.ecs.finance.Reckoning.Share;
import org.ecs.tariff.TaxMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Invoices add up, to the cent. */
class ReckoningTest {

  private static final Currency EUR = Currency.getInstance("EUR");
  private static final String[] RATES = {"0", "10", "14", "19", "24", "25.5"};

  @ParameterizedTest
  @CsvFileSource(resources = "reckoning.csv", useHeadersInDisplayName = true, numLinesToSkip = 1)
  void figuresAreWhatAHandComputes(
      TaxMode mode,
      String items,
      String rates,
      String lines,
      String net,
      String vat,
      String gross) {
    Reckoning figures = Reckoning.of(mode, EUR, items(items));
    assertThat(shares(figures.shares())).isEqualTo(lines);
    assertThat(
            figures.rates().stream()
                .map(
                    rate ->
                        rate.rate().stripTrailingZeros().toPlainString()
                            + " "
                            + rate.net().amount()
                            + " "
                            + rate.vat().amount())
                .collect(Collectors.joining("; ")))
        .isEqualTo(rates);
    assertThat(figures.total().net()).isEqualTo(Money.of(net, "EUR"));
    assertThat(figures.total().vat()).isEqualTo(Money.of(vat, "EUR"));
    assertThat(figures.total().gross()).isEqualTo(Money.of(gross, "EUR"));
  }

  @Test
  void linesSumToTheTotalsWhateverTheyAre() {
    Random random = new Random(20261124);
    for (int i = 0; i < 5000; i++) {
      TaxMode mode = random.nextBoolean() ? TaxMode.NET : TaxMode.GROSS;
      List<Item> items = random(random);
      Reckoning figures = Reckoning.of(mode, EUR, items);
      Share sum = figures.shares().stream().reduce(Share.zero(EUR), Share::plus);
      assertThat(sum).as("%s %s", mode, items).isEqualTo(figures.total());
      for (int n = 0; n < items.size(); n++) {
        checkLine(mode, items.get(n), figures.shares().get(n));
      }
    }
  }

  @Test
  void aReferenceIsCheckedTheFinnishWayAndTheInternationalOne() {
    // the example of ISO 11649, RF18 5390 0754 7034: a Finnish reference made international
    assertThat(PayReference.normal("539007547034")).isEqualTo("RF18539007547034");
    assertThat(PayReference.normal("rf18 5390 0754 7034")).isEqualTo("RF18539007547034");
    // 3 × 7 + 2 × 3 + 1 × 1 = 28, so 2 is missing to 30; 1232 RF11 as digits leaves 1 of 97
    assertThat(PayReference.of(123)).isEqualTo("RF111232");
    assertThat(PayReference.normal("0001232")).isEqualTo("RF111232");
  }

  /** What is kept stays; what is spread is less than a cent away from its exact share. */
  private static void checkLine(TaxMode mode, Item item, Share share) {
    BigDecimal factor = BigDecimal.valueOf(100).add(item.rate()).movePointLeft(2);
    BigDecimal off;
    if (mode == TaxMode.NET) {
      assertThat(share.net()).isEqualTo(item.net());
      off = share.gross().amount().subtract(item.net().amount().multiply(factor));
    } else {
      assertThat(share.gross()).isEqualTo(item.gross());
      off = share.net().amount().multiply(factor).subtract(item.gross().amount());
    }
    assertThat(off.abs()).isLessThan(new BigDecimal("0.01").multiply(factor));
  }

  private static List<Item> random(Random random) {
    List<Item> items = new ArrayList<>();
    int many = 1 + random.nextInt(40);
    for (int i = 0; i < many; i++) {
      BigDecimal rate = new BigDecimal(RATES[random.nextInt(RATES.length)]);
      Money net = new Money(BigDecimal.valueOf(random.nextInt(9000) - 500, 2), EUR);
      BigDecimal vat = net.amount().multiply(rate).movePointLeft(2);
      items.add(new Item(rate, net, net.plus(Money.rounded(vat, EUR))));
    }
    return items;
  }

  private static List<Item> items(String text) {
    return Arrays.stream(text.split("; "))
        .map(item -> item.split(" "))
        .map(
            item ->
                new Item(
                    new BigDecimal(item[0]), Money.of(item[1], "EUR"), Money.of(item[2], "EUR")))
        .toList();
  }

  private static String shares(List<Share> shares) {
    return shares.stream()
        .map(share -> share.net().amount() + "/" + share.gross().amount())
        .collect(Collectors.joining(" "));
  }
}
