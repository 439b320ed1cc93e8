package org.ecs.session;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.ecs.common.Together;
import org.ecs.station.StationId;
import org.jspecify.annotations.Nullable;

/**
 * What stations measure during sessions: each reading is kept once, in whatever order and however
 * late it comes. Those that arrive at the same time share a transaction.
 */
@ApplicationScoped
public class Metering {

  private static final int AT_MOST = 100;

  @Inject private MeterBook book;

  @SuppressWarnings("NullAway") // made before anybody can ask
  private Together<Measured, Integer> together;

  @PostConstruct
  void open() {
    together = new Together<>(book::keep, AT_MOST);
  }

  /**
   * Keeps what a station measured for its session; without a transaction id the session is found by
   * connector and time. Samples that belong to no session of this station are dropped. Durable when
   * this returns.
   *
   * @return how many samples were new
   */
  public int measured(
      StationId station, int connector, @Nullable Long transaction, List<Sample> samples) {
    return together.run(new Measured(station, connector, transaction, samples));
  }
}
