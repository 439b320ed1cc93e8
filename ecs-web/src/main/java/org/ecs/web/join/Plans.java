package org.ecs.web.join;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.common.Energy;
import org.ecs.tariff.Rating;
import org.ecs.tariff.Reading;
import org.ecs.tariff.TariffRow;
import org.ecs.tariff.TariffTerms;
import org.ecs.tariff.TariffWords;
import org.ecs.tariff.Tariffs;
import org.ecs.tariff.Usage;
import org.ecs.web.Language;
import org.jspecify.annotations.Nullable;

/** The tariff plans that are offered to consumers: those of the configuration, or else all. */
@Named
@RequestScoped
public class Plans {

  private static final int AT_MOST = 50;
  private static final Duration LASTING = Duration.ofHours(2);
  private static final Energy ENERGY = new Energy(20_000);

  @Inject private Tariffs tariffs;
  @Inject private Language language;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "ecs.join.tariffs")
  private Optional<List<String>> offered;

  @Inject
  @ConfigProperty(name = "ecs.office.zone")
  private Optional<ZoneId> configured;

  private @Nullable List<Plan> list;

  public List<Plan> getList() {
    if (list == null) {
      list =
          tariffs.list(0, AT_MOST).rows().stream()
              .filter(row -> offered.isEmpty() || offered.get().contains(row.code()))
              .flatMap(row -> plan(row).stream())
              .toList();
    }
    return list;
  }

  public boolean has(String code) {
    return getList().stream().anyMatch(plan -> plan.code().equals(code));
  }

  private Optional<Plan> plan(TariffRow row) {
    return tariffs.validAt(row.code(), clock.instant()).map(valid -> plan(row, valid.terms()));
  }

  private Plan plan(TariffRow row, TariffTerms terms) {
    return new Plan(
        row.code(),
        row.name(),
        TariffWords.of(terms, language.getLocale()),
        Rating.rate(terms, example()).gross());
  }

  /** 20 kWh from noon to two o'clock today. */
  private Usage example() {
    ZoneId zone = configured.orElse(ZoneId.systemDefault());
    Instant noon =
        LocalDate.ofInstant(clock.instant(), zone).atTime(12, 0).atZone(zone).toInstant();
    Instant end = noon.plus(LASTING);
    return Usage.of(
        zone, noon, end, List.of(Reading.of(noon, Energy.ZERO), Reading.of(end, ENERGY)));
  }
}
