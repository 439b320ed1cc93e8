package org.ecs.station.setting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** One setting that a template wants. */
@Entity
@Table(name = "wanted_setting")
@IdClass(WantedSetting.Key.class)
class WantedSetting {

  @Id
  @Column(name = "template_id")
  private long template;

  @Id
  @Column(name = "setting_key")
  private String key;

  /** Null: empty. */
  @Column(name = "setting_value")
  private @Nullable String value;

  record Key(long template, String key) implements Serializable {}

  @SuppressWarnings("NullAway")
  protected WantedSetting() {}

  WantedSetting(long template, String key, String value) {
    this.template = template;
    this.key = key;
    this.value = value.isEmpty() ? null : value;
  }

  String key() {
    return key;
  }

  String value() {
    return value == null ? "" : value;
  }
}
