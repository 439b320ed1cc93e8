package org.ecs.mediation.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecs.mediation.Knock;
import org.ecs.mediation.Mediation;
import org.ecs.station.Admission;
import org.ecs.station.Presence;
import org.jspecify.annotations.Nullable;

/**
 * The stations that are heard by SOAP, a line each: it opens with the first request, and closes
 * when the station has been silent for two of its heartbeats or connects in another way.
 */
@ApplicationScoped
public class SoapLines {

  /** For so long what was right is not asked for in the database again. */
  private static final Duration PROVEN = Duration.ofSeconds(60);

  private final Map<String, SoapWire> lines = new ConcurrentHashMap<>();
  private final Map<String, Proof> proofs = new ConcurrentHashMap<>();

  @Inject private Mediation mediation;
  @Inject private Presence presence;
  @Inject private StationClient client;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "ecs.station.heartbeat", defaultValue = "PT5M")
  private Duration heartbeat;

  @Inject
  @ConfigProperty(name = "ecs.ocpp.soap.silence")
  private Optional<Duration> silence;

  private record Proof(Knock knock, Admission.Admitted admitted, Instant at) {}

  /** The admission of a station that has shown the same a moment ago. */
  @Nullable Admission provenLately(Knock knock) {
    Proof proof = proofs.get(knock.identity());
    if (proof == null || !clock.instant().isBefore(proof.at.plus(PROVEN))) {
      return null;
    }
    return proof.knock.shows(knock) ? proof.admitted : null;
  }

  void judged(Knock knock, Admission admission) {
    if (admission instanceof Admission.Admitted admitted) {
      proofs.put(knock.identity(), new Proof(knock, admitted, clock.instant()));
    } else {
      proofs.remove(knock.identity());
    }
  }

  /**
   * The line of a station, opened if it is not; it remembers the address that the request tells.
   */
  SoapWire of(SoapRequest request, Admission.Admitted admitted, String from) {
    SoapWire line = lines.get(admitted.identity());
    if (line == null || !line.speaks(request.dialect())) {
      line = open(request.dialect(), admitted, from);
    }
    SoapWire heard = line;
    request
        .address()
        .filter(heard::isNews)
        .ifPresent(
            address -> {
              presence.reachedAt(admitted.id(), address, clock.instant());
              heard.reachedAt(address);
            });
    return heard;
  }

  private synchronized SoapWire open(Dialect dialect, Admission.Admitted admitted, String from) {
    SoapWire line = lines.get(admitted.identity());
    if (line != null && line.speaks(dialect)) {
      return line; // another request of the station was faster
    }
    SoapWire opened = new SoapWire(this, client, dialect, admitted.identity());
    String known = presence.reach(admitted.id()).soapAddress();
    if (known != null) {
      opened.reachedAt(URI.create(known));
    }
    opened.opened(mediation.opened(admitted, dialect.protocol(), opened, from));
    lines.put(admitted.identity(), opened);
    return opened;
  }

  void closed(SoapWire line) {
    proofs.remove(line.identity()); // it may have been shut out
    if (lines.remove(line.identity(), line)) {
      mediation.closed(line.connection());
    }
  }

  Mediation mediation() {
    return mediation;
  }

  /** How long a station may be silent; its heartbeat may be late by one interval. */
  Duration silence() {
    return silence.orElse(heartbeat.multipliedBy(2));
  }
}
