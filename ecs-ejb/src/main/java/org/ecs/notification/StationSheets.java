package org.ecs.notification;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.ecs.station.Presence;
import org.ecs.station.StationLife;
import org.ecs.station.StationRow;
import org.ecs.station.Stations;
import org.jspecify.annotations.Nullable;

/** The sheets that field engineers take along to stations. */
@Stateless
public class StationSheets {

  @Inject private Clock clock;
  @Inject private Stations stations;
  @Inject private StationLife life;
  @Inject private Presence presence;
  @Inject private Instance<StationSheetPrinter> printer;

  /**
   * The sheet of a station as it is now. Refuses with STATION_KEY_MALFORMED a password that is not
   * the station's: a sheet with a wrong one would cost a journey.
   *
   * @param server where stations connect to, e.g. {@code wss://charge.example.org/ocpp/}
   * @param key the station's password; null: the sheet says where to get one
   */
  public Document print(String identity, String server, @Nullable String key, Locale language) {
    StationRow station = stations.get(identity);
    if (key != null) {
      life.mustBeKey(identity, key);
    }
    return printer
        .get()
        .print(
            new StationSheet(
                language,
                LocalDate.ofInstant(clock.instant(), station.zone()),
                identity,
                station.name(),
                server + identity,
                key,
                List.of(station.siteName(), station.address()),
                presence.connectors(station.id())));
  }
}
