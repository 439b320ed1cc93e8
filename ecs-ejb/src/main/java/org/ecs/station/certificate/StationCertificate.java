package org.ecs.station.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.security.cert.X509Certificate;
import java.time.Instant;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.station.StationId;
import org.jspecify.annotations.Nullable;

/** A certificate from its request until it is replaced or revoked: see {@link CertificateState}. */
@Entity
@Table(name = "station_certificate")
class StationCertificate {

  @Id
  @GeneratedValue(generator = "station_certificate_seq")
  @SequenceGenerator(name = "station_certificate_seq", sequenceName = "station_certificate_seq")
  private long id;

  private StationId stationId;

  @Enumerated(EnumType.STRING)
  @Column(name = "certificate_state")
  private CertificateState state;

  @Column(length = 10_000)
  private String request;

  private Instant requestedAt;

  @Column(name = "certificate_chain", length = 20_000)
  private @Nullable String chain;

  @Column(name = "serial_no")
  private @Nullable String serial;

  private @Nullable Instant validFrom;
  private @Nullable Instant validUntil;

  @Column(name = "command_id")
  private @Nullable Long command;

  private @Nullable String note;
  private @Nullable Instant endedAt;

  @SuppressWarnings("NullAway")
  protected StationCertificate() {}

  /** A request, refused where there is a reason. */
  StationCertificate(StationId station, String request, Instant at, @Nullable String refused) {
    this.stationId = station;
    this.request = request;
    this.requestedAt = at;
    this.state = refused == null ? CertificateState.REQUESTED : CertificateState.REFUSED;
    this.note = refused;
    this.endedAt = refused == null ? null : at;
  }

  StationId station() {
    return stationId;
  }

  String request() {
    return request;
  }

  boolean isRequested() {
    return state == CertificateState.REQUESTED;
  }

  void issued(X509Certificate own, String whole, long sending) {
    state = CertificateState.ISSUED;
    chain = whole;
    serial = own.getSerialNumber().toString(16);
    validFrom = own.getNotBefore().toInstant();
    validUntil = own.getNotAfter().toInstant();
    command = sending;
    note = null;
  }

  /** The authority is away, or the station did not take it: what people should know. */
  void noted(String what) {
    note = what.length() <= 200 ? what : what.substring(0, 200);
  }

  void installed() {
    if (state == CertificateState.ISSUED) {
      state = CertificateState.INSTALLED;
    }
  }

  void revoke(String why, Instant at) {
    if (state != CertificateState.ISSUED && state != CertificateState.INSTALLED) {
      throw new Refusal(Reason.CERTIFICATE_STATE_WRONG, state);
    }
    state = CertificateState.REVOKED;
    endedAt = at;
    noted(why);
  }
}
