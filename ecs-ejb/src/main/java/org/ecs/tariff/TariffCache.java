package org.ecs.tariff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongFunction;

/**
 * The tariffs of this node's memory: versions for ever, because they never change; which version is
 * valid for a few seconds, so that a version that another node published is soon known here.
 */
@ApplicationScoped
class TariffCache {

  private static final Duration FRESH = Duration.ofSeconds(5);
  private static final int MOST = 10_000;

  private record Spans(List<VersionSpan> spans, Instant readAt) {}

  private final Map<String, Spans> spansByCode = new ConcurrentHashMap<>();
  private final Map<Long, ValidTariff> versions = new ConcurrentHashMap<>();

  @Inject private Clock clock;

  List<VersionSpan> spans(String code, Function<String, List<VersionSpan>> read) {
    Instant now = clock.instant();
    Spans known = spansByCode.get(code);
    if (known == null || !now.isBefore(known.readAt.plus(FRESH))) {
      known = new Spans(read.apply(code), now);
      bounded(spansByCode).put(code, known);
    }
    return known.spans;
  }

  ValidTariff version(long id, LongFunction<ValidTariff> read) {
    ValidTariff known = versions.get(id);
    if (known == null) {
      known = read.apply(id);
      bounded(versions).put(id, known);
    }
    return known;
  }

  /** After a rollback too: the transaction itself may have read what it was about to publish. */
  void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) TariffPublished published) {
    spansByCode.remove(published.code());
  }

  /** Starting over is good enough for more tariffs than anybody has. */
  private static <K, V> Map<K, V> bounded(Map<K, V> map) {
    if (map.size() >= MOST) {
      map.clear();
    }
    return map;
  }
}
