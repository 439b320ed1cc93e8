package org.ecs.notification;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.ecs.common.Energy;
import org.ecs.tariff.Charge;
import org.jspecify.annotations.Nullable;

/**
 * What the letter to a new subscriber says, in no layout yet.
 *
 * @param address of the subscriber, line by line, their name first
 * @param card the number printed on the card
 * @param tariff sentences in the subscriber's language
 * @param activation where the subscriber opens their own pages, once; null if they have no e-mail
 *     address to sign in with
 */
public record WelcomeKit(
    Locale language,
    LocalDate date,
    String name,
    List<String> address,
    String account,
    String card,
    List<String> tariff,
    Example example,
    @Nullable URI activation) {

  public WelcomeKit {
    address = List.copyOf(address);
    tariff = List.copyOf(tariff);
  }

  /** A session of an ordinary day and what the tariff makes it cost. */
  public record Example(ZonedDateTime from, ZonedDateTime to, Energy energy, Charge charge) {

    public ZoneId zone() {
      return from.getZone();
    }
  }
}
