package org.ecs.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ecs.station.ConnectorKind;
import org.ecs.station.ConnectorRow;
import org.ecs.station.NewSite;
import org.ecs.station.NewStation.NewConnector;
import org.ecs.station.SiteOnMap;
import org.ecs.station.StationLife;
import org.ecs.station.StationLists;
import org.ecs.station.StationRow;
import org.ecs.station.StationState;
import org.ecs.station.StationUpdate;
import org.ecs.web.Attempt;
import org.ecs.web.Language;
import org.ecs.web.Staff;

/** What is said of a station, to be changed: its name, where it stands, its connectors. */
@Named
@RequestScoped
public class EditStationPage {

  private static final int SPARE = 2;

  @Inject private StationPage page;
  @Inject private StationLife life;
  @Inject private StationLists lists;
  @Inject private Attempt attempt;
  @Inject private Language language;
  @Inject private Staff staff;

  private final List<NewPlug> plugs = new ArrayList<>();
  private String name = "";
  private String site = "";

  @PostConstruct
  void begin() {
    StationRow station = page.getStation();
    name = station.name();
    site = station.siteName();
    page.getConnectors().forEach(connector -> plugs.add(plug(connector)));
    for (int i = 0; i < SPARE; i++) {
      plugs.add(new NewPlug(null));
    }
  }

  private static NewPlug plug(ConnectorRow connector) {
    NewPlug plug = new NewPlug(connector.kind());
    plug.setKilowatts(connector.power().kilowatts().stripTrailingZeros().toPlainString());
    return plug;
  }

  /** Only those who run stations come here. */
  public void load() {
    staff.must(staff.isRunsStations());
  }

  public void save() {
    List<NewConnector> connectors =
        plugs.stream().map(NewPlug::connector).filter(Objects::nonNull).toList();
    if (!isPlugsStay() && connectors.isEmpty()) {
      attempt.refuse(language.text("newStationNeedsConnector"));
      return;
    }
    var asked = new StationUpdate(name.strip(), place(), isPlugsStay() ? null : connectors);
    String identity = page.getStation().identity();
    attempt.make(
        staff.isRunsStations(),
        "doneEditStation",
        () -> life.update(identity, asked).identity(),
        made -> "station.xhtml?id=" + URLEncoder.encode(made, StandardCharsets.UTF_8));
  }

  /** One of those that there are: only its name counts. */
  private NewSite place() {
    StationRow now = page.getStation();
    return new NewSite(site, now.address(), BigDecimal.ZERO, BigDecimal.ZERO, now.zone());
  }

  /** While it is active. */
  public boolean isPlugsStay() {
    return page.getStation().state() == StationState.ACTIVE;
  }

  public List<String> getSites() {
    return lists.sites().stream().map(SiteOnMap::name).toList();
  }

  public ConnectorKind[] getKinds() {
    return ConnectorKind.values();
  }

  public List<NewPlug> getPlugs() {
    return plugs;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getSite() {
    return site;
  }

  public void setSite(String site) {
    this.site = site;
  }
}
