package org.ecs.sms;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ecs.common.Money;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.station.Presence;
import org.ecs.station.StationCodes;
import org.ecs.station.StationId;
import org.ecs.subscriber.AccountRow;
import org.ecs.subscriber.Accounts;
import org.ecs.subscriber.BillingMode;
import org.ecs.subscriber.Contact;
import org.ecs.subscriber.NewAccount;
import org.ecs.subscriber.SubscriberKind;
import org.ecs.test.Ecs;
import org.ecs.test.Town;

/** A subscriber's telephone in a test: it sends texts and shows the answers. */
final class Phone {

  /** A line of a test, which may be away. */
  @ApplicationScoped
  static class Carrier implements SmsLine {
    private final List<String> carried = new ArrayList<>();
    private boolean away;

    List<String> carried() {
      return carried;
    }

    void away(boolean now) {
      away = now;
    }

    @Override
    public boolean isOn() {
      return true;
    }

    @Override
    public Submitted submit(String to, String text) {
      if (away) {
        throw new Refusal(Reason.UPSTREAM_AWAY, "a test");
      }
      carried.add(to + ": " + text);
      return Submitted.as(List.of("id-" + carried.size()));
    }
  }

  private final Ecs ecs;
  private final String number;

  Phone(Ecs ecs, String number) {
    this.ecs = ecs;
    this.number = number;
  }

  AccountRow subscribe(String language, BillingMode mode, String limit) {
    NewAccount asked =
        new NewAccount(
            SubscriberKind.PERSON,
            "Maija",
            null,
            Contact.of(null, number, language),
            mode,
            "DAY",
            Town.HELSINKI,
            Money.of(limit, "EUR"),
            1);
    return ecs.in(() -> ecs.the(Accounts.class).create(asked));
  }

  boolean sends(String text) {
    return ecs.in(
        () -> ecs.the(IncomingTexts.class).take(new NewText(number, "16123", text, null)));
  }

  /** Sends a text, lets ECS work, and gives the newest answer. */
  String asks(String text) {
    sends(text);
    work();
    return String.valueOf(
        ecs.ask("select message_body from outgoing_text order by id desc fetch first 1 row only"));
  }

  void work() {
    List<Long> due = new ArrayList<>(ecs.in(() -> ecs.the(IncomingTexts.class).due(100)));
    for (long id : due) {
      ecs.run(() -> ecs.the(TextCommands.class).carryOut(id));
      ecs.run(() -> ecs.the(TextCommands.class).hearStation(id));
      ecs.run(() -> ecs.the(TextCommands.class).answer(id));
    }
  }

  /** The station is there, and this is its code. */
  static String connected(Ecs ecs, StationId station) {
    var now = ecs.clock().now();
    ecs.run(
        () ->
            ecs.the(Presence.class)
                .sighted(List.of(new Presence.Sighting(station, now, now, Duration.ZERO))));
    return ecs.in(() -> ecs.the(StationCodes.class).of(station));
  }
}
