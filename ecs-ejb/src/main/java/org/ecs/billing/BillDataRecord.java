package org.ecs.billing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import org.ecs.common.Energy;
import org.ecs.common.Money;
import org.ecs.session.ReservationCharged;
import org.ecs.session.SessionFinished;
import org.ecs.session.SessionId;
import org.ecs.station.StationId;
import org.ecs.subscriber.AccountId;
import org.ecs.tariff.Charge;
import org.ecs.tariff.LinesJson;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * The account of one rated session, or of a reservation that nobody used; written once. Of one
 * session, one record at most is active (the database sees to it).
 */
@Entity
@Immutable
@Table(name = "bill_data_record")
class BillDataRecord {

  @Id
  @GeneratedValue(generator = "bill_data_record_seq")
  @SequenceGenerator(name = "bill_data_record_seq", sequenceName = "bill_data_record_seq")
  private long id;

  private @Nullable SessionId sessionId;

  /** Of one that nobody used; unique. */
  private @Nullable Long reservationId;

  /**
   * The session again while the record is active, null once it is reversed: unique, so that billing
   * twice is impossible.
   */
  private @Nullable Long activeSessionId;

  /** The record that this one takes back; unique. */
  private @Nullable Long reversesId;

  private AccountId accountId;
  private StationId stationId;

  @Column(name = "connector_no")
  private int connector;

  @Column(name = "card_lower_id")
  private String card;

  private Instant startedAt;
  private Instant endedAt;

  @Column(name = "energy_wh")
  private Energy energy;

  private long tariffVersionId;
  private BigDecimal net;
  private BigDecimal vat;
  private BigDecimal gross;
  private Currency currency;

  @Column(name = "price_lines", length = 1_000_000)
  private String lines;

  private Instant writtenAt;

  @SuppressWarnings("NullAway")
  protected BillDataRecord() {}

  BillDataRecord(SessionFinished session, Instant at) {
    this.sessionId = session.session();
    this.activeSessionId = session.session().value();
    this.accountId = session.account();
    this.stationId = session.station();
    this.connector = session.connector();
    this.card = session.card();
    this.startedAt = session.startedAt();
    this.endedAt = session.endedAt();
    this.energy = session.energy();
    this.tariffVersionId = session.tariffVersionId();
    this.net = session.charge().net().amount();
    this.vat = session.charge().vat().amount();
    this.gross = session.charge().gross().amount();
    this.currency = session.charge().net().currency();
    this.lines = LinesJson.write(session.charge().lines());
    this.writtenAt = at;
  }

  BillDataRecord(ReservationCharged reservation, Instant at) {
    this.reservationId = reservation.reservation();
    this.accountId = reservation.account();
    this.stationId = reservation.station();
    this.connector = reservation.connector();
    this.card = reservation.card();
    this.startedAt = reservation.from();
    this.endedAt = reservation.to();
    this.energy = Energy.ZERO;
    this.tariffVersionId = reservation.tariffVersionId();
    this.net = reservation.charge().net().amount();
    this.vat = reservation.charge().vat().amount();
    this.gross = reservation.charge().gross().amount();
    this.currency = reservation.charge().net().currency();
    this.lines = LinesJson.write(reservation.charge().lines());
    this.writtenAt = at;
  }

  long id() {
    return id;
  }

  AccountId account() {
    return accountId;
  }

  Charge charge() {
    return new Charge(
        new Money(net, currency),
        new Money(vat, currency),
        new Money(gross, currency),
        LinesJson.read(lines));
  }

  /** One that takes this one back: the same, but below zero, and never active. */
  BillDataRecord reversal(Instant at) {
    BillDataRecord reversal = new BillDataRecord();
    reversal.reversesId = id;
    reversal.sessionId = sessionId;
    reversal.accountId = accountId;
    reversal.stationId = stationId;
    reversal.connector = connector;
    reversal.card = card;
    reversal.startedAt = startedAt;
    reversal.endedAt = endedAt;
    reversal.energy = new Energy(-energy.wattHours());
    reversal.tariffVersionId = tariffVersionId;
    reversal.net = net.negate();
    reversal.vat = vat.negate();
    reversal.gross = gross.negate();
    reversal.currency = currency;
    reversal.lines = lines;
    reversal.writtenAt = at;
    return reversal;
  }
}
