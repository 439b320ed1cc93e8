package org.ecs.station;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import java.util.List;
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

  @Embedded private StationAccess access;

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

  private @Nullable Instant underTestSince;
  private @Nullable String closedBecause;

  /** The sign-in name of the field engineer who brings it into service. */
  private @Nullable String engineer;

  /** When the field engineer said that the work there is done. */
  private @Nullable Instant fieldDoneAt;

  /** Its messages are kept until then; null: they are not. */
  private @Nullable Instant logUntil;

  @Column(insertable = false, updatable = false)
  private @Nullable Long clockBehindMs;

  @Column(insertable = false, updatable = false)
  private @Nullable Integer oddConnector;

  @OneToMany(
      mappedBy = "station",
      cascade = {CascadeType.PERSIST, CascadeType.REMOVE},
      orphanRemoval = true)
  private List<Connector> connectors = new ArrayList<>();

  @Version private int revision;

  @SuppressWarnings("NullAway")
  protected Station() {}

  Station(NewStation asked, Site site, String keyHash, Instant at) {
    this.identity = asked.identity();
    this.name = asked.name();
    this.site = site;
    this.access = new StationAccess(keyHash);
    this.createdAt = at;
    fit(asked.connectors());
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
      testStarts(at);
    }
  }

  void describe(String newName, Site newSite) {
    alive();
    name = newName;
    site = newSite;
  }

  /** Other connectors, numbered from 1; not while subscribers charge at those that there are. */
  void fit(List<NewStation.NewConnector> plugs) {
    alive();
    must(state != StationState.ACTIVE);
    connectors.removeIf(connector -> connector.number() > plugs.size());
    for (Connector connector : connectors) {
      NewStation.NewConnector plug = plugs.get(connector.number() - 1);
      connector.become(plug.kind(), plug.power());
    }
    for (NewStation.NewConnector plug : plugs.subList(connectors.size(), plugs.size())) {
      connectors.add(new Connector(this, connectors.size() + 1, plug.kind(), plug.power()));
    }
  }

  /** Another password; who is connected by the old one is not any longer. */
  void renewKey(String newHash, Instant at) {
    alive();
    access.renewKey(newHash, at);
  }

  /** Only where the test went through: it is what shows that the work is done. */
  void fieldDone(Instant at) {
    must(state == StationState.TESTED || state == StationState.ACTIVE);
    fieldDoneAt = at;
  }

  StationAccess access() {
    return access;
  }

  void commissionedBy(@Nullable String newEngineer) {
    alive();
    engineer = newEngineer;
  }

  /** TEST cards charge here from now on, and only they; a test that went before does not count. */
  void startTest(Instant at) {
    alive();
    must(state != StationState.ACTIVE);
    testStarts(at);
  }

  private void testStarts(Instant at) {
    state = StationState.COMMISSIONING;
    underTestSince = at;
    fieldDoneAt = null;
    closedBecause = null;
  }

  /** For good: it is let in no more, and stays for its history. */
  void retire(String why, Instant at) {
    alive();
    must(state != StationState.ACTIVE);
    state = StationState.RETIRED;
    closedBecause = why;
    access.shutOut(at);
  }

  void alive() {
    must(state != StationState.RETIRED);
  }

  private void must(boolean right) {
    if (!right) {
      throw new Refusal(Reason.STATION_STATE_WRONG, identity + " is " + state);
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
    boolean ready = state == StationState.TESTED || state == StationState.OUT_OF_SERVICE;
    boolean early = state == StationState.PLANNED || state == StationState.COMMISSIONING;
    must(ready || (withoutTest && early));
    state = StationState.ACTIVE;
    closedBecause = null;
  }

  void takeOutOfService(String why) {
    must(state == StationState.ACTIVE);
    state = StationState.OUT_OF_SERVICE;
    closedBecause = why;
  }

  void logged(@Nullable Instant until) {
    logUntil = until;
  }

  @Nullable Instant logUntil() {
    return logUntil;
  }

  long id() {
    return id;
  }

  Site site() {
    return site;
  }

  StationState state() {
    return state;
  }
}
