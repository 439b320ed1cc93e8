package org.ecs.station;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * A charging station: {@code PLANNED → COMMISSIONING → TESTED → ACTIVE ⇄ OUT_OF_SERVICE → RETIRED}.
 */
@Entity
@Table(name = "station")
@DynamicUpdate // who is connected is written beside the entity, and must not be written over
class Station {

  @Id
  @GeneratedValue(generator = "station_seq")
  @SequenceGenerator(name = "station_seq", sequenceName = "station_seq")
  private long id;

  private String identity;

  @Column(name = "station_name")
  private String name;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "site_id")
  private Site site;

  @Enumerated(EnumType.STRING)
  @Column(name = "station_state")
  private StationState state = StationState.PLANNED;

  private String keyHash;

  /** Since when it may come without its key (security profile 0). */
  private @Nullable Instant keylessSince;

  private @Nullable String protocol;
  private @Nullable String vendor;
  private @Nullable String model;
  private @Nullable String serialNumber;
  private @Nullable String firmware;
  private @Nullable Instant bootedAt;
  private @Nullable Instant connectedSince;
  private @Nullable Instant lastSeenAt;
  private @Nullable String soapAddress;
  private @Nullable Instant soapAddressAt;
  private Instant createdAt;

  @OneToMany(mappedBy = "station", cascade = CascadeType.PERSIST)
  private List<Connector> connectors = new ArrayList<>();

  @Version private int revision;

  @SuppressWarnings("NullAway")
  protected Station() {}

  Station(NewStation asked, Site site, String keyHash, Instant at) {
    this.identity = asked.identity();
    this.name = asked.name();
    this.site = site;
    this.keyHash = keyHash;
    this.createdAt = at;
    for (NewStation.NewConnector plug : asked.connectors()) {
      connectors.add(new Connector(this, connectors.size() + 1, plug.kind(), plug.power()));
    }
  }

  /** The station has said what it is; a planned one is being commissioned from now on. */
  void booted(BootReport report, Instant at) {
    protocol = report.protocol();
    vendor = report.vendor();
    model = report.model();
    serialNumber = report.serialNumber();
    firmware = report.firmware();
    bootedAt = at;
    if (state == StationState.PLANNED) {
      state = StationState.COMMISSIONING;
    }
  }

  /** A test session went through; false if that is no news. */
  boolean tested() {
    boolean news = state == StationState.COMMISSIONING;
    if (news) {
      state = StationState.TESTED;
    }
    return news;
  }

  /** Open for subscribers; a station that was not tested only where the operator answers for it. */
  void activate(boolean withoutTest) {
    Set<StationState> ready = EnumSet.of(StationState.TESTED, StationState.OUT_OF_SERVICE);
    boolean early = state == StationState.PLANNED || state == StationState.COMMISSIONING;
    if (!ready.contains(state) && !(withoutTest && early)) {
      throw new Refusal(Reason.STATION_STATE_WRONG, identity + " is " + state);
    }
    state = StationState.ACTIVE;
  }

  void takeOutOfService() {
    if (state != StationState.ACTIVE) {
      throw new Refusal(Reason.STATION_STATE_WRONG, identity + " is " + state);
    }
    state = StationState.OUT_OF_SERVICE;
  }

  /** False if that is no news. */
  boolean allowKeyless(boolean allowed, Instant at) {
    boolean news = allowed == (keylessSince == null);
    if (news) {
      keylessSince = allowed ? at : null;
    }
    return news;
  }

  StationState state() {
    return state;
  }
}
