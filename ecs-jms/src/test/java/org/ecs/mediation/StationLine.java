package org.ecs.mediation;

import java.util.ArrayList;
import java.util.List;
import org.ecs.station.Admission;
import org.ecs.test.Ecs;
import org.ecs.test.Town;

/** The station's end of a connection in a test: what it says is heard, what it is told is kept. */
public final class StationLine implements Wire {

  private final Ecs ecs;
  private final List<String> told = new ArrayList<>();
  private final Connection connection;
  private int pings;
  private Ending ending;

  private StationLine(Ecs ecs, String identity, String key, String protocol) {
    this.ecs = ecs;
    var admission = mediation().admit(Knock.plain(identity, key, "127.0.0.1"));
    this.connection =
        mediation().opened((Admission.Admitted) admission, protocol, this, "127.0.0.1");
  }

  /** A connection of a station that the town has. */
  public static StationLine of(Ecs ecs, String identity) {
    return with(ecs, identity, "a-secret-of-it");
  }

  /** The same with another password. */
  public static StationLine with(Ecs ecs, String identity, String key) {
    return new StationLine(ecs, identity, key, "ocpp1.6");
  }

  /** A connection of a new active station that speaks something else than 1.6. */
  public static StationLine speaking(Ecs ecs, String identity, String protocol) {
    new Town(ecs).activeStation(identity);
    return new StationLine(ecs, identity, "a-secret-of-it", protocol);
  }

  /** A connection of a new active station. */
  public static StationLine ofNew(Ecs ecs, String identity) {
    new Town(ecs).activeStation(identity);
    return of(ecs, identity);
  }

  /** What ECS answers; null: nothing. */
  public String says(String frame) {
    int before = told.size();
    mediation().received(connection, frame);
    return told.size() == before ? null : told.get(before);
  }

  public void hangsUp() {
    mediation().closed(connection);
  }

  public Connection connection() {
    return connection;
  }

  public List<String> told() {
    return told;
  }

  public String lastTold() {
    return told.get(told.size() - 1);
  }

  public int pings() {
    return pings;
  }

  public Ending ending() {
    return ending;
  }

  private Mediation mediation() {
    return ecs.the(Mediation.class);
  }

  @Override
  public void send(String text) {
    told.add(text);
  }

  @Override
  public void ping() {
    pings++;
  }

  @Override
  public void close(Ending why) {
    ending = why;
  }
}
