package org.ecs.station.certificate;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.common.Audit;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.ecs.common.Slice;
import org.ecs.station.Command;
import org.ecs.station.CommandEnded;
import org.ecs.station.CommandState;
import org.ecs.station.Commands;
import org.ecs.station.StationId;
import org.ecs.station.StationSecurity;
import org.ecs.station.Stations;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Requests of stations for certificates, and what became of them. */
@Stateless
public class StationCertificates {

  private static final Logger LOG = LoggerFactory.getLogger(StationCertificates.class);
  private static final Duration TO_BE_FETCHED = Duration.ofDays(7);

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Audit audit;
  @Inject private Stations stations;
  @Inject private Commands commands;
  @Inject private CertificateOwner owner;
  @Inject private StationSecurity security;
  @Inject @Any private Instance<CertificateAuthority> authorities;

  @Inject
  @ConfigProperty(name = "ecs.station.certificate.authority", defaultValue = "built-in")
  private String authority;

  @Inject
  @ConfigProperty(name = "ecs.station.certificate.lasts", defaultValue = "P730D")
  private Duration lasts;

  /** A certificate as the office shows it. */
  public record Row(
      long id,
      CertificateState state,
      @Nullable String serial,
      Instant requestedAt,
      @Nullable Instant validFrom,
      @Nullable Instant validUntil,
      @Nullable Instant endedAt,
      @Nullable String note) {}

  /**
   * A station asks for a certificate; false, and kept as REFUSED, unless the request is its own,
   * for itself (CN) and this operator (O), and its key is strong enough.
   */
  public boolean requested(StationId station, String request) {
    Optional<SigningRequest> read = SigningRequest.read(request);
    String identity = stations.get(station).identity();
    String refused =
        authority.isBlank()
            ? "nobody signs certificates here"
            : read.map(asked -> objection(asked, identity)).orElse("no signing request");
    String objection = refused.isEmpty() ? null : refused;
    db.persist(new StationCertificate(station, request, clock.instant(), objection));
    if (objection != null) {
      LOG.warn("{} gets no certificate: {}", identity, objection);
    }
    return objection == null;
  }

  private String objection(SigningRequest asked, String identity) {
    if (!asked.commonName().equals(identity)) {
      return "the request is not for this station";
    }
    if (!asked.organisation().equals(owner.name())) {
      return "the request is not for " + owner.name();
    }
    return asked.isStrong() ? "" : "the key is too weak";
  }

  /** The ids of requests that wait for the authority, the oldest first. */
  public List<Long> waiting() {
    return db.createQuery(
            "select c.id from StationCertificate c where c.state ="
                + " org.ecs.station.certificate.CertificateState.REQUESTED order by c.id",
            Long.class)
        .setMaxResults(50)
        .getResultList();
  }

  /** Has a request signed and the certificate sent; an authority that is away is asked again. */
  public void sign(long id) {
    StationCertificate certificate =
        db.find(StationCertificate.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (certificate == null || !certificate.isRequested()) {
      return;
    }
    SigningRequest request = SigningRequest.read(certificate.request()).orElseThrow();
    try {
      var subject = new CertificateAuthority.Subject(request.commonName(), request.organisation());
      send(certificate, chosen().sign(subject, request.key(), clock.instant(), lasts));
    } catch (RuntimeException | CertificateException e) {
      LOG.error("the certificate of {} was not signed", request.commonName(), e);
      certificate.noted("the authority: " + e.getMessage());
    }
  }

  private void send(StationCertificate certificate, String chain) throws CertificateException {
    var bytes = new ByteArrayInputStream(chain.getBytes(StandardCharsets.US_ASCII));
    var own = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(bytes);
    var parameters = Json.createObjectBuilder().add("chain", chain).build();
    var command = new Command(Command.Kind.SEND_CERTIFICATE, parameters);
    long sending = commands.request(certificate.station(), command, TO_BE_FETCHED).id();
    certificate.issued(own, chain, sending);
  }

  private CertificateAuthority chosen() {
    return authorities.stream()
        .filter(each -> each.name().equals(authority))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no authority " + authority));
  }

  /** The station has taken the certificate, and its earlier ones are replaced; or it has not. */
  public void sent(@Observes CommandEnded ended) {
    if (ended.kind() != Command.Kind.SEND_CERTIFICATE) {
      return;
    }
    Optional<StationCertificate> sent =
        db
            .createQuery(
                "select c from StationCertificate c where c.command = :command",
                StationCertificate.class)
            .setParameter("command", ended.command())
            .getResultList()
            .stream()
            .findFirst();
    sent.ifPresent(certificate -> sent(certificate, ended));
  }

  private void sent(StationCertificate certificate, CommandEnded ended) {
    if (ended.outcome().state() != CommandState.ACCEPTED) {
      certificate.noted("the station did not take it: " + ended.outcome().state());
      return;
    }
    db.createQuery(
            "update StationCertificate c set c.state = org.ecs.station.certificate.CertificateState.REPLACED,"
                + " c.endedAt = :now where c.stationId = :station and c.state ="
                + " org.ecs.station.certificate.CertificateState.INSTALLED")
        .setParameter("now", clock.instant())
        .setParameter("station", certificate.station())
        .executeUpdate();
    certificate.installed();
  }

  /** From now on nobody is this station by that certificate, nor stays it. */
  public void revoke(long id, String why) {
    StationCertificate certificate = db.find(StationCertificate.class, id);
    if (certificate == null) {
      throw new Refusal(Reason.CERTIFICATE_UNKNOWN, id);
    }
    certificate.revoke(why, clock.instant());
    security.cutOff(certificate.station());
    String identity = stations.get(certificate.station()).identity();
    audit.note("station.certificate.revoke", identity, why);
  }

  /** Whether a certificate that ECS has issued does not count any longer. */
  public Optional<CertificateState> ended(BigInteger serial) {
    return db.createQuery(
            "select c.state from StationCertificate c where c.serial = :serial and c.endedAt is not"
                + " null",
            CertificateState.class)
        .setParameter("serial", serial.toString(16))
        .getResultStream()
        .findFirst();
  }

  /** The certificates of a station, the newest first. */
  public Slice<Row> of(StationId station, int first, int atMost) {
    List<Row> rows =
        db.createQuery(
                "select new org.ecs.station.certificate.StationCertificates$Row(c.id, c.state, c.serial,"
                    + " c.requestedAt, c.validFrom, c.validUntil, c.endedAt, c.note)"
                    + " from StationCertificate c where c.stationId = :station order by c.id desc",
                Row.class)
            .setParameter("station", station)
            .setFirstResult(first)
            .setMaxResults(atMost)
            .getResultList();
    Long total =
        db.createQuery(
                "select count(c) from StationCertificate c where c.stationId = :station",
                Long.class)
            .setParameter("station", station)
            .getSingleResult();
    return new Slice<>(rows, total);
  }
}
