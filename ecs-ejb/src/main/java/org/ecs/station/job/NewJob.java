package org.ecs.station.job;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecs.station.Command;
import org.jspecify.annotations.Nullable;

/**
 * A job that somebody wants.
 *
 * @param atOnce how many stations move a file at the same time, 1 to 1000; other commands go to all
 * @param lasting how long stations that are away are waited for, at most 90 days
 */
public record NewJob(Command command, Selection selection, int atOnce, Duration lasting) {

  /** Which stations: all that are not retired, of a site, of a model, or named one by one. */
  public record Selection(@Nullable String site, @Nullable String model, List<String> stations) {

    public static final Selection ALL = new Selection(null, null, List.of());

    /** As people read it later. */
    String shown() {
      String all =
          Stream.of(site, model, String.join(", ", stations))
              .filter(each -> each != null && !each.isEmpty())
              .collect(Collectors.joining(" · "));
      return all.length() <= 300 ? all : all.substring(0, 299) + "…";
    }
  }
}
