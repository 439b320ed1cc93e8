package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ecs.common.Slice;
import org.ecs.station.MessageFilter;
import org.ecs.station.MessageLog;
import org.ecs.station.MessageRow;
import org.ecs.station.RawMessage;
import org.ecs.web.Asked;
import org.ecs.web.Attempt;
import org.ecs.web.Listing;
import org.ecs.web.Staff;
import org.jspecify.annotations.Nullable;

/** The raw messages of a station, and the switch that has them kept for a while. */
@Named
@RequestScoped
public class MessagesPage {

  private static final int SIZE = 50;

  @Inject private MessageLog log;
  @Inject private StationPage page;
  @Inject private Asked asked;
  @Inject private Attempt attempt;
  @Inject private Staff staff;

  private @Nullable Listing<MessageRow> list;
  private @Nullable RawMessage message;
  private int hours = 1;

  /** Messages name cards: they are for those who work with stations. */
  public void load() {
    staff.must(staff.isCommandsStations());
    page.load();
  }

  public Listing<MessageRow> getList() {
    if (list == null) {
      list = Listing.of(asked.page(), SIZE, this::find);
    }
    return list;
  }

  /** Used by the export too. */
  public Slice<MessageRow> find(int first, int atMost) {
    var zone = page.getStation().zone();
    return log.find(
        new MessageFilter(
            page.getStation().id(),
            asked.text("kind"),
            asked.text("q"),
            asked.day("from", 0, zone),
            asked.day("to", 1, zone)),
        first,
        atMost);
  }

  public RawMessage getMessage() {
    if (message == null) {
      message = text(asked.number("message"));
    }
    return message;
  }

  /** Used by the export too. */
  public RawMessage text(long id) {
    return log.get(page.getStation().id(), id);
  }

  /** Line by line where it is JSON, as it is where not. */
  public String getPretty() {
    try (JsonReader reader = Json.createReader(new StringReader(getMessage().text()))) {
      StringWriter pretty = new StringWriter();
      var writers = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
      try (var writer = writers.createWriter(pretty)) {
        writer.write(reader.readValue());
      }
      return pretty.toString().strip();
    } catch (JsonException broken) {
      return getMessage().text();
    }
  }

  public @Nullable Instant getUntil() {
    return log.until(page.getStation().identity());
  }

  public List<Integer> getChoices() {
    return List.of(1, 24, 168);
  }

  public void listen() {
    attempt.perform(
        staff.isCommandsStations(),
        "doneListen",
        () -> log.listen(page.getStation().identity(), Duration.ofHours(hours)));
  }

  public void stop() {
    attempt.perform(
        staff.isCommandsStations(),
        "doneUnlisten",
        () -> log.listen(page.getStation().identity(), Duration.ZERO));
  }

  public int getHours() {
    return hours;
  }

  public void setHours(int hours) {
    this.hours = hours;
  }
}
