package org.ecs.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecs.common.Operator;
import org.ecs.notification.Document;
import org.ecs.notification.StationSheet;
import org.ecs.notification.StationSheetPrinter;
import org.ecs.station.ConnectorRow;
import org.jspecify.annotations.Nullable;

/** The sheet for the field engineer on one page, large enough to be read at dusk. */
@ApplicationScoped
public class SheetForStation implements StationSheetPrinter {

  @Inject private Operator operator;

  private volatile @Nullable Pdf pdf;

  @Override
  public Document print(StationSheet sheet) {
    Pdf layout = layout();
    Phrases say = new Phrases(layout.words(sheet.language()), sheet.language());
    Map<String, Object> all = new HashMap<>();
    all.put("logo", operator.logo().map(Logo::read).orElse(null));
    all.put("operator", operator.name());
    all.put("help", help(say));
    all.put("date", say.date(sheet.date()));
    all.put("identity", sheet.identity());
    all.put("name", sheet.name());
    all.put("site", String.join("\n", sheet.site()));
    all.put("address", sheet.address());
    all.put("key", sheet.key());
    all.put("qr", QrCode.of(connection(sheet)));
    all.put(
        "connectors",
        sheet.connectors().stream()
            .map(connector -> line(connector, say, sheet))
            .collect(Collectors.joining("\n")));
    String title = say.it("title", sheet.identity());
    byte[] file = layout.print(title, operator.name(), sheet.language(), all);
    String name = "station-" + sheet.identity().replaceAll("[^A-Za-z0-9._-]", "_") + ".pdf";
    return new Document(name, "application/pdf", file);
  }

  private Pdf layout() {
    Pdf made = pdf;
    if (made == null) {
      made = new Pdf("station-sheet");
      pdf = made;
    }
    return made;
  }

  private String help(Phrases say) {
    String reach =
        Stream.of(operator.phone(), operator.email())
            .flatMap(Optional::stream)
            .collect(Collectors.joining("  ·  "));
    return reach.isEmpty() ? operator.name() : say.it("help", operator.name(), reach);
  }

  private static String line(ConnectorRow connector, Phrases say, StationSheet sheet) {
    String power =
        NumberFormat.getNumberInstance(sheet.language()).format(connector.power().kilowatts());
    return connector.number() + "   " + say.it(connector.kind().name()) + ", " + power + " kW";
  }

  /**
   * For tools that read it: {@code {"url":…,"id":…,"key":…}}, without a key where it is unknown.
   */
  private static String connection(StationSheet sheet) {
    String known = "{" + pair("url", sheet.address()) + "," + pair("id", sheet.identity());
    return sheet.key() == null ? known + "}" : known + "," + pair("key", sheet.key()) + "}";
  }

  /** Addresses, identities and passwords are printable ASCII: these two are all to be escaped. */
  private static String pair(String name, String value) {
    return "\"" + name + "\":\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
