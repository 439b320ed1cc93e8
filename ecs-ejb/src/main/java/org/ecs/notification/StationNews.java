package org.ecs.notification;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.ecs.station.StationRow;

/** What staff are told of a station: its words, and where to look at it. */
public class StationNews {

  private final Occasion occasion;
  private final StationRow station;
  private final ResourceBundle words;
  private final Locale locale;
  private final String link;

  StationNews(
      Occasion occasion, StationRow station, ResourceBundle words, Locale locale, String link) {
    this.occasion = occasion;
    this.station = station;
    this.words = words;
    this.locale = locale;
    this.link = link;
  }

  public String getSubject() {
    return word("subject");
  }

  public String getText() {
    return word("text");
  }

  public String getAction() {
    return word("action");
  }

  public StationRow getStation() {
    return station;
  }

  public String getLink() {
    return link;
  }

  private String word(String which) {
    String pattern = words.getString(occasion.words() + "." + which);
    return new MessageFormat(pattern, locale)
        .format(new Object[] {station.identity(), station.siteName()});
  }
}
