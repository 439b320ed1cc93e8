package org.ecs.session;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecs.common.Money;
import org.ecs.tariff.Booking;
import org.ecs.tariff.Charge;
import org.ecs.tariff.Element;
import org.ecs.tariff.Rating;
import org.ecs.tariff.TariffTerms;
import org.ecs.tariff.Tariffs;
import org.ecs.tariff.Usage;

/**
 * What a reservation costs that nobody used. Expired, it goes by the tariff's prices for expiry,
 * else for reservations; cancelled, by those for reservations, for as long as it was kept. A tariff
 * without such prices charges nothing, not even its least price.
 */
@Dependent
class ReservationFees {

  @Inject private Tariffs tariffs;
  @Inject private Event<ReservationCharged> charged;

  void charge(Reservation reservation, boolean expired) {
    Instant from = reservation.from();
    Instant to = reservation.to();
    if (from == null || to == null || to.isBefore(from)) {
      return;
    }
    TariffTerms terms = tariffs.byId(reservation.tariffVersionId()).terms();
    fee(terms, reservation.zone(), from, to, expired)
        .ifPresent(charge -> charged.fire(reservation.charged(charge)));
  }

  /** What it costs at most to keep a connector until then and not to use it, with VAT. */
  Money most(TariffTerms terms, ZoneId zone, Instant from, Instant to) {
    return Stream.of(true, false)
        .flatMap(expired -> fee(terms, zone, from, to, expired).stream())
        .map(Charge::gross)
        .max(Comparator.naturalOrder())
        .orElse(Money.zero(terms.currency()));
  }

  private static Optional<Charge> fee(
      TariffTerms terms, ZoneId zone, Instant from, Instant to, boolean expired) {
    List<Element> prices =
        terms.elements().stream().filter(element -> applies(element, expired)).toList();
    return prices.isEmpty()
        ? Optional.empty()
        : Optional.of(Rating.rate(with(terms, prices), Usage.expiredReservation(zone, from, to)))
            .filter(charge -> !charge.lines().isEmpty());
  }

  private static boolean applies(Element element, boolean expired) {
    Booking booking = element.restrictions().booking();
    return booking == Booking.RESERVATION || (expired && booking == Booking.RESERVATION_EXPIRES);
  }

  /** The tariff's limits are those of a session. */
  private static TariffTerms with(TariffTerms terms, List<Element> prices) {
    return new TariffTerms(
        terms.code(),
        terms.version(),
        terms.currency(),
        terms.taxMode(),
        terms.vatRate(),
        null,
        null,
        null,
        null,
        prices);
  }
}
