package org.ecs.mediation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.ecs.common.Caller;
import org.ecs.station.Admission;
import org.ecs.station.CertificateCheck;
import org.ecs.station.Presence;
import org.ecs.station.Shown;
import org.ecs.station.certificate.StationTrust;
import org.jspecify.annotations.Nullable;

/** What a transport needs: a station is admitted, opens a connection, is heard, and goes. */
@ApplicationScoped
public class Mediation {

  @Inject private Presence presence;
  @Inject private StationTrust trust;
  @Inject private Connections connections;
  @Inject private Conversation conversation;
  @Inject private CommandDelivery delivery;
  @Inject private Recorder recorder;
  @Inject private Clock clock;

  private final Map<String, Protocol> protocols = new TreeMap<>();

  @Inject
  void learn(@Any Instance<Protocol> all) {
    all.forEach(protocol -> protocols.put(protocol.name(), protocol));
  }

  /** May this station come in? */
  public Admission admit(Knock knock) {
    String identity = knock.identity();
    Caller stranger = new Caller("station " + identity, knock.from());
    return stranger.call(
        () -> {
          CertificateCheck certificate = trust.check(identity, knock.chain());
          return presence.admit(identity, new Shown(knock.key(), knock.secure(), certificate));
        });
  }

  /** The best of the subprotocols that a station offers; empty if ECS speaks none of them. */
  public String best(Collection<String> offered) {
    return offered.stream().filter(protocols::containsKey).max(String::compareTo).orElse("");
  }

  /** Opens a connection; an older one of the same station is closed. */
  public Connection opened(Admission.Admitted admitted, String protocol, Wire wire, String from) {
    Protocol spoken = protocols.get(protocol);
    if (spoken == null) {
      throw new IllegalArgumentException("nobody speaks " + protocol);
    }
    return opened(admitted, spoken, wire, from);
  }

  /** The same in a protocol that no station can choose. */
  public Connection opened(Admission.Admitted admitted, Protocol spoken, Wire wire, String from) {
    Wire recorded = recorder.recorded(admitted.id(), wire);
    Connections.Opened opened =
        connections.open(new Connection.Newcomer(admitted, spoken, recorded, from));
    Connection before = opened.before();
    if (before != null) {
      before.takenOver();
      delivery.ended(before);
    }
    return opened.connection();
  }

  /** Hears a message and sends the answer; what it confirms is durable by then. */
  public void received(Connection connection, String text) {
    connection.heard(clock.instant());
    String answer = said(connection, text);
    if (answer != null) {
      connection.send(answer);
    }
  }

  /** Hears a message, for a wire that carries the answer back by itself; null: none is due. */
  public @Nullable String asked(Connection connection, String text) {
    connection.heard(clock.instant());
    String answer = said(connection, text);
    if (answer != null) {
      recorder.note(connection.station(), false, answer);
    }
    return answer;
  }

  /** Hears what a wire says in place of its station: no sign of life. */
  public @Nullable String said(Connection connection, String text) {
    Instant now = clock.instant();
    recorder.note(connection.station(), true, text);
    return connection.caller().call(() -> conversation.hear(connection, text, now));
  }

  /** A sign of life. */
  public void heard(Connection connection) {
    connection.heard(clock.instant());
  }

  /** The wire is closed. */
  public void closed(Connection connection) {
    connections.close(connection);
    delivery.ended(connection);
  }
}
