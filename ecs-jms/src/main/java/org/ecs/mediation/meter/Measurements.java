package org.ecs.mediation.meter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecs.mediation.Correction;
import org.ecs.mediation.Fields;
import org.ecs.session.Sample;

/** The meter values of one message of OCPP 1.x by their time (1.6 §7.33). */
public record Measurements(TreeMap<Instant, Moment> moments) {

  /**
   * Reads and checks all of them before any is used.
   *
   * @param samples what the list of values of one time is called, and what else in practice
   */
  public static Measurements read(List<Fields> meterValues, Vocabulary words, String... samples) {
    TreeMap<Instant, Moment> moments = new TreeMap<>();
    for (Fields meterValue : meterValues) {
      Moment moment = moments.computeIfAbsent(meterValue.time("timestamp"), time -> new Moment());
      for (Fields sampled : sampled(meterValue, samples)) {
        moment.add(SampledValue.read(sampled, words));
      }
      meterValue.nothingElse();
    }
    return new Measurements(moments);
  }

  private static List<Fields> sampled(Fields meterValue, String... names) {
    for (String name : names) {
      List<Fields> sampled = meterValue.optionalObjects(name);
      if (sampled != null) {
        return sampled;
      }
    }
    return meterValue.objects(names[0]); // which says that it is missing
  }

  public boolean isEmpty() {
    return moments.isEmpty();
  }

  public Instant newest() {
    return moments.lastKey();
  }

  public List<Sample> samples(Correction clock) {
    return moments.entrySet().stream().map(entry -> sample(entry, clock)).toList();
  }

  private static Sample sample(Map.Entry<Instant, Moment> entry, Correction clock) {
    return entry.getValue().sample(clock.when(entry.getKey()));
  }
}
