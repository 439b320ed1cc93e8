package org.ecs.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ecs.station.ConnectorKind;
import org.ecs.station.NewSite;
import org.ecs.station.NewStation;
import org.ecs.station.NewStation.NewConnector;
import org.ecs.station.SiteOnMap;
import org.ecs.station.StationLists;
import org.ecs.station.Stations;
import org.ecs.web.Asked;
import org.ecs.web.Attempt;
import org.ecs.web.Language;
import org.ecs.web.Staff;
import org.jspecify.annotations.Nullable;

/** A station that is to be created, often one that has knocked already. */
@Named
@RequestScoped
public class NewStationPage {

  private static final BigDecimal SOMEWHERE = BigDecimal.ZERO;

  @Inject private Stations stations;
  @Inject private StationLists lists;
  @Inject private OverviewPage overview;
  @Inject private Asked asked;
  @Inject private Attempt attempt;
  @Inject private Language language;
  @Inject private Staff staff;

  private @Nullable String identity;
  private @Nullable String name;
  private @Nullable String code;
  private int profile = 1;
  private @Nullable String site;
  private @Nullable String address;
  private @Nullable String latitude;
  private @Nullable String longitude;
  private String zone = "";
  private final List<NewPlug> plugs =
      List.of(
          new NewPlug(ConnectorKind.IEC_62196_T2),
          new NewPlug(null),
          new NewPlug(null),
          new NewPlug(null));

  @PostConstruct
  void begin() {
    identity = asked.text("identity");
    zone = overview.getZone().getId();
  }

  /** Only those who run stations come here. */
  public void load() {
    staff.must(staff.isRunsStations());
  }

  public List<SiteOnMap> getSites() {
    return lists.sites();
  }

  public SortedSet<String> getZones() {
    SortedSet<String> zones = new TreeSet<>(ZoneId.getAvailableZoneIds());
    zones.removeIf(
        id -> !id.matches("(Europe|America|Asia|Africa|Atlantic|Australia|Indian|Pacific)/.*"));
    zones.add("UTC");
    zones.add(zone);
    return zones;
  }

  public ConnectorKind[] getKinds() {
    return ConnectorKind.values();
  }

  public void create() {
    List<NewConnector> connectors =
        plugs.stream().map(NewPlug::connector).filter(Objects::nonNull).toList();
    boolean known = getSites().stream().anyMatch(each -> each.name().equals(site));
    if (connectors.isEmpty()) {
      attempt.refuse(language.text("newStationNeedsConnector"));
    } else if (!known && (address == null || latitude == null || longitude == null)) {
      attempt.refuse(language.text("newSiteNeeds"));
    } else {
      var asks =
          new NewStation(text(identity), text(name), newSite(), null, connectors, code, profile);
      attempt.make(
          staff.isRunsStations(),
          "doneCreateStation",
          () -> stations.create(asks).key(),
          this::shownOnce);
    }
  }

  private NewSite newSite() {
    return new NewSite(
        text(site), text(address), degrees(latitude), degrees(longitude), ZoneId.of(zone));
  }

  /** The page of the station, which shows the password when it comes from here. */
  private String shownOnce(String key) {
    FacesContext.getCurrentInstance().getExternalContext().getFlash().put("stationKey", key);
    return "station.xhtml?id=" + URLEncoder.encode(text(identity), StandardCharsets.UTF_8);
  }

  private static BigDecimal degrees(@Nullable String text) {
    return text == null ? SOMEWHERE : NewPlug.decimal(text);
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given.strip();
  }

  public List<NewPlug> getPlugs() {
    return plugs;
  }

  public @Nullable String getIdentity() {
    return identity;
  }

  public void setIdentity(@Nullable String identity) {
    this.identity = identity;
  }

  public @Nullable String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name;
  }

  public @Nullable String getCode() {
    return code;
  }

  public void setCode(@Nullable String code) {
    this.code = code;
  }

  public int getProfile() {
    return profile;
  }

  public void setProfile(int profile) {
    this.profile = profile;
  }

  public @Nullable String getSite() {
    return site;
  }

  public void setSite(@Nullable String site) {
    this.site = site;
  }

  public @Nullable String getAddress() {
    return address;
  }

  public void setAddress(@Nullable String address) {
    this.address = address;
  }

  public @Nullable String getLatitude() {
    return latitude;
  }

  public void setLatitude(@Nullable String latitude) {
    this.latitude = latitude;
  }

  public @Nullable String getLongitude() {
    return longitude;
  }

  public void setLongitude(@Nullable String longitude) {
    this.longitude = longitude;
  }

  public String getZone() {
    return zone;
  }

  public void setZone(String zone) {
    this.zone = zone;
  }
}
