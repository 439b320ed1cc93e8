package org.ecs.station;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.jspecify.annotations.Nullable;

/** The codes that stand on stations, for those who start a session by text message. */
@Stateless
public class StationCodes {

  private static final int FIRST = 1000;

  @PersistenceContext private EntityManager db;

  /**
   * Gives a new station the code that is wanted, or (null) one that is free.
   *
   * @param wanted 3 to 8 digits; refuses anything else, and one that another station has
   */
  public String give(StationId station, @Nullable String wanted) {
    String code = wanted == null ? free(station) : wanted;
    if (!code.matches("[0-9]{3,8}")) {
      throw new Refusal(Reason.STATION_CODE_MALFORMED, code);
    }
    if (station(code).isPresent()) {
      throw new Refusal(Reason.STATION_CODE_TAKEN, code);
    }
    db.persist(new StationCode(code, station));
    return code;
  }

  /** The station with this code. */
  public Optional<StationId> station(String code) {
    return Optional.ofNullable(db.find(StationCode.class, code)).map(StationCode::station);
  }

  /** What a station is called in a text message. */
  public String of(StationId station) {
    return db
        .createQuery("select c.code from StationCode c where c.stationId = :station", String.class)
        .setParameter("station", station)
        .getResultList()
        .stream()
        .findFirst()
        .orElse("");
  }

  private String free(StationId station) {
    long code = FIRST + station.value();
    while (station(Long.toString(code)).isPresent()) {
      code++;
    }
    return Long.toString(code);
  }
}
