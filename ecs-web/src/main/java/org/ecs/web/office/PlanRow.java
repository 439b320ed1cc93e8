package org.ecs.web.office;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.ecs.tariff.TariffWords;
import org.ecs.tariff.Tariffs;

/** A tariff plan that can be chosen now, with its price in plain words. */
public record PlanRow(String code, String name, Currency currency, List<String> words) {

  private static final int AT_MOST = 200;

  /** All that have a valid version. */
  static List<PlanRow> all(Tariffs tariffs, Instant now, Locale reader) {
    return tariffs.list(0, AT_MOST).rows().stream()
        .flatMap(
            row ->
                tariffs.validAt(row.code(), now).stream()
                    .map(
                        valid ->
                            new PlanRow(
                                row.code(),
                                row.name(),
                                row.currency(),
                                TariffWords.of(valid.terms(), reader))))
        .toList();
  }
}
