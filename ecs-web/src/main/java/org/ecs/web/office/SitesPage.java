package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.ecs.common.Slice;
import org.ecs.station.SiteOnMap;
import org.ecs.station.StationLists;
import org.ecs.web.Asked;
import org.ecs.web.Listing;
import org.jspecify.annotations.Nullable;

/** The sites, on a map and as a list. */
@Named
@RequestScoped
public class SitesPage {

  private static final int SIZE = 25;

  @Inject private StationLists stations;
  @Inject private Asked asked;

  private @Nullable Listing<SiteOnMap> list;

  public Listing<SiteOnMap> getList() {
    if (list == null) {
      list = Listing.of(asked.page(), SIZE, this::find);
    }
    return list;
  }

  /** Used by the export too. */
  public Slice<SiteOnMap> find(int first, int atMost) {
    return stations.sites(asked.text("q"), first, atMost);
  }

  /** For an address: a site may be called anything. */
  public String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
