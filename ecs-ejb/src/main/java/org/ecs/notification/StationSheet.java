package org.ecs.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.ecs.station.ConnectorRow;
import org.jspecify.annotations.Nullable;

/**
 * What a field engineer needs at a station, in no layout yet.
 *
 * @param address where the station connects to, its identity at the end
 * @param key its password; null: it was shown when it was made, and nobody knows it any more
 * @param site name and address, line by line
 */
public record StationSheet(
    Locale language,
    LocalDate date,
    String identity,
    String name,
    String address,
    @Nullable String key,
    List<String> site,
    List<ConnectorRow> connectors) {

  public StationSheet {
    site = List.copyOf(site);
    connectors = List.copyOf(connectors);
  }
}
