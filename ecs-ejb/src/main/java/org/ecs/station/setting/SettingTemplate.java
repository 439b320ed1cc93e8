package org.ecs.station.setting;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;

/**
 * What stations of a model should be set to. Of the templates whose firmware fits, the one that
 * names it most closely is the station's.
 */
@Entity
@Table(name = "setting_template")
class SettingTemplate {

  @Id
  @GeneratedValue(generator = "setting_template_seq")
  @SequenceGenerator(name = "setting_template_seq", sequenceName = "setting_template_seq")
  private long id;

  private String vendor;
  private String model;

  /** How the firmware begins, and a star: {@code 1.4*}; all: {@code *}. */
  private String firmwares;

  /** What brought stations in line with it. */
  @ElementCollection
  @CollectionTable(name = "setting_template_job", joinColumns = @JoinColumn(name = "template_id"))
  @Column(name = "job_id")
  private Set<Long> jobs = new HashSet<>();

  @Version private int revision;

  @SuppressWarnings("NullAway")
  protected SettingTemplate() {}

  SettingTemplate(NewTemplate asked) {
    become(asked);
  }

  final void become(NewTemplate asked) {
    vendor = asked.vendor();
    model = asked.model();
    firmwares = asked.firmware() + "*";
  }

  long id() {
    return id;
  }

  Set<Long> jobs() {
    return jobs;
  }

  String shown() {
    return vendor + " " + model + " " + firmwares;
  }
}
