package org.ecs.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.ecs.common.Slice;
import org.ecs.station.setting.SettingLists;
import org.ecs.station.setting.TemplateRow;
import org.ecs.web.Asked;
import org.ecs.web.Listing;
import org.jspecify.annotations.Nullable;

/** The templates of settings, by model. */
@Named
@RequestScoped
public class TemplatesPage {

  private static final int SIZE = 25;

  @Inject private SettingLists lists;
  @Inject private Asked asked;

  private @Nullable Listing<TemplateRow> list;

  public Listing<TemplateRow> getList() {
    if (list == null) {
      list = Listing.of(asked.page(), SIZE, this::find);
    }
    return list;
  }

  /** Used by the export too. */
  public Slice<TemplateRow> find(int first, int atMost) {
    return lists.templates(first, atMost);
  }
}
