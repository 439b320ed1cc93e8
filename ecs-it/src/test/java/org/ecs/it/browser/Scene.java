package org.ecs.it.browser;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.ecs.it.system.Desk;
import org.ecs.it.system.RunningEcs;
import org.ecs.simulator.EnergyUnit;
import org.ecs.simulator.Outcome;
import org.ecs.simulator.Simulator;
import org.ecs.simulator.Station;
import org.ecs.simulator.Visit;
import org.ecs.simulator.wire.HandshakeRefused;

/**
 * What the pages have to show: a small operator, made once a run through the contracts and by
 * simulated stations. One of its subscribers has a script for a name.
 */
final class Scene {

  static final String SCRIPT = "<script>alert('hello')</script><img src=x onerror=alert(1)>";
  static final String KEY = "a-secret-of-it";

  private static Scene made;

  final String tag = UUID.randomUUID().toString().substring(0, 4).toUpperCase(Locale.ROOT);
  final String quay = "QUAY-" + tag;
  final String faulted = "CRANE-" + tag;
  final String silent = "BUOY-" + tag;
  final String stranger = "STRANGER-" + tag;
  final String account;
  final String hostileAccount;
  final long past;
  final long suspect;
  final Visit visit;

  private final RunningEcs ecs = RunningEcs.shared();
  private final Desk desk = new Desk(ecs);

  private Scene() {
    desk.tariff("SCENE-" + tag);
    account = subscriber("Maija Meikäläinen", "04AA");
    hostileAccount = subscriber(SCRIPT, "04BB");
    desk.activeStation(quay, KEY);
    desk.activeStation(faulted, KEY);
    desk.activeStation(silent, KEY);
    connect(faulted, 30).fault(1, "GroundFailure");
    Station busy = connect(quay, 180);
    past = number(busy.plugIn().tap(card()).charge(20, EnergyUnit.KWH).unplug());
    suspect = suspect(busy);
    visit = busy.plugIn().tap("04BB" + tag).charge(4, EnergyUnit.KWH, 8);
    knock();
  }

  static synchronized Scene shared() {
    if (made == null) {
      made = new Scene();
    }
    return made;
  }

  long running() {
    return number(visit.outcome());
  }

  /** Maija's. */
  String card() {
    return "04AA" + tag;
  }

  Desk desk() {
    return desk;
  }

  /** Starts a station that was active already, so many minutes ago. */
  Station connect(String identity, int minutesAgo) {
    Station station =
        Simulator.at(ecs.stations())
            .station(identity)
            .password(KEY)
            .startingAt(
                Instant.now().minus(minutesAgo, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS))
            .connect();
    station.boot();
    return station;
  }

  /** The first value that the query finds. */
  String one(String sql, Object... values) {
    try (Connection db = ecs.database();
        PreparedStatement query = db.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        query.setObject(i + 1, values[i]);
      }
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        return rows.getString(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private String subscriber(String name, String card) {
    String number =
        desk.account(name, card.toLowerCase(Locale.ROOT) + "@example.org", "SCENE-" + tag);
    desk.card(number, card + tag);
    return number;
  }

  /** A session whose meter falls; a person has to look at it. */
  long suspect(Station station) {
    Visit odd = station.plugIn().tap(card()).charge(2, EnergyUnit.KWH);
    station.connector(1).setMeter(station.connector(1).meter() - 1_500);
    return number(odd.charge(1, EnergyUnit.KWH).unplug());
  }

  private void knock() {
    try (Station nobody = Simulator.at(ecs.stations()).station(stranger).password(KEY).connect()) {
      throw new IllegalStateException(nobody.id() + " was let in");
    } catch (HandshakeRefused expected) {
      // that it knocked is all that was wanted
    }
  }

  private static long number(Outcome outcome) {
    return outcome.transactionId().orElseThrow();
  }
}
