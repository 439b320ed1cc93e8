package org.ecs.mediation.ocpp16;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecs.mediation.Correction;
import org.ecs.mediation.Fields;
import org.ecs.session.Sample;

/** The meter values of one message by their time (OCPP 1.6 §7.33). */
record Measurements(TreeMap<Instant, Moment> moments) {

  /** Reads and checks all of them before any is used. */
  static Measurements read(List<Fields> meterValues) {
    TreeMap<Instant, Moment> moments = new TreeMap<>();
    for (Fields meterValue : meterValues) {
      Moment moment = moments.computeIfAbsent(meterValue.time("timestamp"), time -> new Moment());
      for (Fields sampled : meterValue.objects("sampledValue")) {
        moment.add(SampledValue.read(sampled));
      }
      meterValue.nothingElse();
    }
    return new Measurements(moments);
  }

  boolean isEmpty() {
    return moments.isEmpty();
  }

  Instant newest() {
    return moments.lastKey();
  }

  List<Sample> samples(Correction clock) {
    return moments.entrySet().stream().map(entry -> sample(entry, clock)).toList();
  }

  private static Sample sample(Map.Entry<Instant, Moment> entry, Correction clock) {
    return entry.getValue().sample(clock.when(entry.getKey()));
  }
}
