package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.ecs.common.Energy;
import org.ecs.session.LiveSession;
import org.ecs.session.SiteUse;
import org.ecs.station.ConnectorRow;
import org.ecs.station.ConnectorStatus;
import org.ecs.station.SiteRow;
import org.ecs.station.StationLists;
import org.ecs.station.StationOnBoard;
import org.ecs.web.Asked;
import org.ecs.web.Listing;
import org.jspecify.annotations.Nullable;

/** One site: its stations and connectors now, who charges there, and what is wrong. */
@Named
@RequestScoped
public class SitePage {

  private static final int SIZE = 50;
  private static final int ROWS = 50;

  /** A connector that tells of an error, and whose it is. */
  public record Wrong(String station, ConnectorRow connector) {}

  @Inject private StationLists stations;
  @Inject private SiteUse use;
  @Inject private Asked asked;
  @Inject private Clock clock;

  private @Nullable SiteRow site;
  private @Nullable Listing<StationOnBoard> list;
  private @Nullable List<LiveSession> running;

  /** Refuses a site that is not there before anything is drawn. */
  public void load() {
    getSite();
  }

  public SiteRow getSite() {
    if (site == null) {
      site = stations.site(asked.text("name"));
    }
    return site;
  }

  public Listing<StationOnBoard> getList() {
    if (list == null) {
      list =
          Listing.of(
              asked.page(),
              SIZE,
              (first, atMost) -> stations.atSite(getSite().name(), first, atMost));
    }
    return list;
  }

  public List<LiveSession> getRunning() {
    if (running == null) {
      running = use.running(getSite().name(), ROWS);
    }
    return running;
  }

  /** Of the sessions that ended today where the site is, and of those that run, so far. */
  public Energy getToday() {
    ZoneId zone = getSite().zone();
    Instant midnight = LocalDate.ofInstant(clock.instant(), zone).atStartOfDay(zone).toInstant();
    return getRunning().stream()
        .map(LiveSession::energy)
        .reduce(use.ended(getSite().name(), midnight), Energy::plus);
  }

  /** On this page of the list. */
  public List<Wrong> getErrors() {
    return getList().rows().stream()
        .flatMap(row -> row.connectors().stream().map(plug -> new Wrong(row.identity(), plug)))
        .filter(wrong -> isWrong(wrong.connector))
        .toList();
  }

  private static boolean isWrong(ConnectorRow plug) {
    String code = plug.errorCode();
    return plug.status() == ConnectorStatus.FAULTED
        || (code != null && !code.isEmpty() && !code.equals("NoError"));
  }

  /** The position for whatever map the reader's device has (RFC 5870). */
  public String getGeo() {
    return "geo:" + getSite().latitude() + "," + getSite().longitude();
  }
}
