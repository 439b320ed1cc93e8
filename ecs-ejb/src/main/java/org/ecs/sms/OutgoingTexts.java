package org.ecs.sms;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Texts that went out: how many to one number, and what became of them. */
@Stateless
public class OutgoingTexts {

  private static final Duration RECEIPT_WAITS = Duration.ofDays(3);
  private static final int AT_ONCE = 500;

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Traffic traffic;

  @Inject
  @ConfigProperty(name = "ecs.sms.most-per-day", defaultValue = "30")
  private int mostPerDay;

  /** Whether one more may go to this number today. */
  public boolean mayGo(TextToSend text) {
    return text.always() || traffic.of(text.to()).sentOn(clock.instant()) < mostPerDay;
  }

  /** Keeps a text that ECS does not send. */
  public void refused(TextToSend text, String why) {
    db.persist(new OutgoingText(text, OutgoingState.REFUSED, why, clock.instant()));
  }

  /** Keeps a text that the centre took, or will never take. */
  public void sent(TextToSend text, SmsLine.Submitted as) {
    Instant now = clock.instant();
    OutgoingState state = as.refused() == null ? OutgoingState.SENT : OutgoingState.FAILED;
    OutgoingText kept = new OutgoingText(text, state, as.refused(), now);
    db.persist(kept);
    as.ids().forEach(id -> db.persist(new OutgoingPart(kept.id(), id)));
    traffic.of(text.to()).sent(now);
  }

  /** A receipt has come: kept until its text is there, which it may have overtaken. */
  public void receipt(String centreId, boolean delivered, @Nullable String why) {
    OutgoingState state = delivered ? OutgoingState.DELIVERED : OutgoingState.FAILED;
    if (!applied(centreId, state, why)) {
      String shown = why == null ? null : Legible.line(why, 200);
      db.persist(new DeliveryReceipt(Legible.line(centreId, 65), state, shown, clock.instant()));
    }
  }

  /**
   * Looks again for the texts of receipts that came early; those that nobody sent are forgotten.
   */
  public void matchReceipts() {
    Instant forgotten = clock.instant().minus(RECEIPT_WAITS);
    db
        .createQuery("select r from DeliveryReceipt r order by r.id", DeliveryReceipt.class)
        .setMaxResults(AT_ONCE)
        .getResultList()
        .stream()
        .filter(r -> applied(r.centreId(), r.state(), r.why()) || r.isFrom(forgotten))
        .forEach(db::remove);
  }

  private boolean applied(String centreId, OutgoingState state, @Nullable String why) {
    List<OutgoingPart> parts =
        db.createQuery(
                "select p from OutgoingPart p where p.centreId = :id order by p.id desc",
                OutgoingPart.class)
            .setParameter("id", centreId)
            .setMaxResults(1)
            .getResultList();
    parts.forEach(part -> part.became(state));
    parts.forEach(part -> settle(part.text(), why));
    return !parts.isEmpty();
  }

  /** A text has arrived when all its parts have, and failed when one of them did. */
  private void settle(long text, @Nullable String why) {
    List<OutgoingState> states =
        db
            .createQuery("select p from OutgoingPart p where p.textId = :text", OutgoingPart.class)
            .setParameter("text", text)
            .getResultList()
            .stream()
            .map(OutgoingPart::state)
            .toList();
    OutgoingText of = db.find(OutgoingText.class, text);
    if (states.contains(OutgoingState.FAILED)) {
      of.became(OutgoingState.FAILED, why, clock.instant());
    } else if (!states.contains(OutgoingState.SENT)) {
      of.became(OutgoingState.DELIVERED, null, clock.instant());
    }
  }
}
