package org.ecs.web.selfcare;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.ecs.card.CardNumber;
import org.ecs.card.CardRow;
import org.ecs.common.Slice;
import org.ecs.session.NewReservation;
import org.ecs.session.RemoteStarts;
import org.ecs.session.Reservations;
import org.ecs.station.ChargingPlace;
import org.ecs.station.ChargingPlaces;
import org.ecs.station.Spot;
import org.ecs.web.Asked;
import org.ecs.web.Listing;
import org.ecs.web.Onward;
import org.jspecify.annotations.Nullable;

/** Choosing a station and a connector, and starting there or having it kept. */
@Named
@RequestScoped
public class ChargePage {

  private static final int SIZE = 20;

  @Inject private Me me;
  @Inject private OwnCardsPage cards;
  @Inject private ChargingPlaces places;
  @Inject private RemoteStarts starts;
  @Inject private Reservations reservations;
  @Inject private Clock clock;
  @Inject private Asked asked;
  @Inject private Onward onward;

  private @Nullable Listing<ChargingPlace> list;
  private @Nullable ChargingPlace place;

  public Listing<ChargingPlace> getList() {
    if (list == null) {
      list = Listing.of(asked.page(), SIZE, this::find);
    }
    return list;
  }

  private Slice<ChargingPlace> find(int first, int atMost) {
    return places.find(asked.text("q"), spot(), first, atMost);
  }

  /** Where the subscriber is, if the page was told. */
  private @Nullable Spot spot() {
    BigDecimal latitude = degrees("lat", 90);
    BigDecimal longitude = degrees("lon", 180);
    return latitude == null || longitude == null ? null : new Spot(latitude, longitude);
  }

  private @Nullable BigDecimal degrees(String name, int most) {
    String text = asked.text(name);
    if (!text.matches("-?[0-9]{1,3}(\\.[0-9]{1,15})?")) {
      return null;
    }
    BigDecimal degrees = new BigDecimal(text);
    return degrees.abs().compareTo(BigDecimal.valueOf(most)) <= 0 ? degrees : null;
  }

  /** Refuses a station that is not open for subscribers before anything is drawn. */
  public void load() {
    getPlace();
  }

  public ChargingPlace getPlace() {
    if (place == null) {
      place = places.get(asked.text("id"));
    }
    return place;
  }

  public List<CardRow> getCards() {
    return cards.getList().stream().filter(cards::works).toList();
  }

  public void start() {
    onward.go(
        "doneStart",
        "/selfcare/",
        () ->
            starts.start(
                me.id(),
                CardNumber.of(asked.text("card")),
                getPlace().id(),
                connector(),
                LimitForm.of(asked)));
  }

  public void reserve() {
    Duration length = Duration.ofMinutes(asked.number("minutes"));
    onward.go(
        "doneReserve",
        "/selfcare/",
        () ->
            reservations.make(
                new NewReservation(
                    getPlace().id(),
                    connector(),
                    CardNumber.of(asked.text("card")),
                    clock.instant().plus(length)),
                me.id()));
  }

  private int connector() {
    return (int) Math.min(asked.number("connector"), Integer.MAX_VALUE);
  }
}
