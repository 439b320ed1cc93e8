package org.ecs.simulator.cli;

import static org.ecs.simulator.wire.JsonText.object;

import com.sun.management.OperatingSystemMXBean;
import jakarta.json.JsonObjectBuilder;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.ecs.simulator.wire.Answer;

/** Latencies by action and errors by kind, over one span of time that begins with this object. */
final class Measurements {

  private static final long LONGEST_MICROS = 120_000_000;

  private final long startedAt = System.nanoTime();
  private final long cpuAtStart = cpuNanos();
  private final Map<String, Histogram> latencies = new ConcurrentSkipListMap<>();
  private final Map<String, LongAdder> errors = new ConcurrentSkipListMap<>();

  void answered(String action, Answer answer) {
    if (answer.isError()) {
      failed(action + " " + answer.errorCode());
    } else {
      latencies
          .computeIfAbsent(action, a -> new ConcurrentHistogram(LONGEST_MICROS, 3))
          .recordValue(Math.min(LONGEST_MICROS, answer.latency().toNanos() / 1000));
    }
  }

  void failed(String kind) {
    errors.computeIfAbsent(kind, k -> new LongAdder()).increment();
  }

  boolean isClean() {
    return errors.isEmpty();
  }

  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - startedAt);
  }

  long messages() {
    return latencies.values().stream().mapToLong(Histogram::getTotalCount).sum();
  }

  /** Adds messages, errors, latencies in ms, wall and generator's CPU seconds. */
  JsonObjectBuilder addTo(JsonObjectBuilder json) {
    JsonObjectBuilder byKind = object();
    errors.forEach((kind, count) -> byKind.add(kind, count.sum()));
    JsonObjectBuilder byAction = object();
    latencies.forEach((action, histogram) -> byAction.add(action, summary(histogram)));
    return json.add("messages", messages())
        .add("errors", byKind)
        .add("latency_ms", byAction)
        .add("wall_seconds", ratio(elapsed().toNanos(), 1_000_000_000))
        .add("generator_cpu_seconds", ratio(cpuNanos() - cpuAtStart, 1_000_000_000));
  }

  private static JsonObjectBuilder summary(Histogram histogram) {
    return object()
        .add("p50", ratio(histogram.getValueAtPercentile(50), 1000))
        .add("p90", ratio(histogram.getValueAtPercentile(90), 1000))
        .add("p99", ratio(histogram.getValueAtPercentile(99), 1000))
        .add("max", ratio(histogram.getMaxValue(), 1000));
  }

  /** Three decimals. */
  static BigDecimal ratio(long amount, long divisor) {
    return BigDecimal.valueOf(amount)
        .divide(BigDecimal.valueOf(Math.max(1, divisor)), 3, RoundingMode.HALF_UP);
  }

  private static long cpuNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }
}
