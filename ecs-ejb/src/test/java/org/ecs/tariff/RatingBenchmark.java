package org.ecs.tariff;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ecs.common.Energy;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Sessions rated per second on one core: {@code ./mvnw -Pbenchmark -pl ecs-ejb test-compile
 * exec:exec}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RatingBenchmark {

  private static final Instant START = Instant.parse("2026-11-18T20:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");

  private final TariffTerms ordinary =
      TariffText.tariff("EUR net 25.5 | energy 0.25 step 100 + parking 2 step 60 grace 15m");
  private final TariffTerms rich =
      TariffText.tariff(
          "EUR gross 25.5 max 50 | flat 1 | energy 0.19 + time 1 if 22:00-06:00"
              + " | energy 0.30 if >=30kWh | energy 0.25 step 100 + time 2 step 60"
              + " | parking 6 step 60 grace 15m if >=1h");

  @Param({"4", "10"})
  private int readings;

  public static void main(String[] arguments) throws Exception {
    String mine = RatingBenchmark.class.getSimpleName();
    new Runner(new OptionsBuilder().include(mine).addProfiler(GCProfiler.class).build()).run();
  }

  /** One energy and one parking component, from the readings to the charge. */
  @Benchmark
  public Charge ordinary() {
    return Rating.rate(ordinary, Usage.of(ZONE, START, end(), readings()));
  }

  /** The same, with the text form of its lines. */
  @Benchmark
  public String ordinaryAsJson() {
    return LinesJson.write(ordinary().lines());
  }

  /** Night price, energy price above 30 kWh, parking after an hour, a limit, prices with VAT. */
  @Benchmark
  public Charge rich() {
    return Rating.rate(rich, Usage.of(ZONE, START, end(), readings()));
  }

  private Instant end() {
    return START.plus(Duration.ofMinutes(30L * (readings - 1)));
  }

  private List<Reading> readings() {
    List<Reading> all = new ArrayList<>(readings);
    for (int i = 0; i < readings; i++) {
      Instant at = START.plus(Duration.ofMinutes(30L * i));
      all.add(Reading.of(at, new Energy(1_000_000 + 7_123L * Math.min(i, readings - 2))));
    }
    return all;
  }
}
