package org.ecs.station;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.ZoneId;

/** A place where stations stand, in one time zone. */
@Entity
@Table(name = "site")
class Site {

  @Id
  @GeneratedValue(generator = "site_seq")
  @SequenceGenerator(name = "site_seq", sequenceName = "site_seq")
  private long id;

  @Column(name = "site_name")
  private String name;

  private String address;
  private BigDecimal latitude;
  private BigDecimal longitude;
  private ZoneId zone;

  @SuppressWarnings("NullAway")
  protected Site() {}

  Site(NewSite asked) {
    this.name = asked.name();
    this.address = asked.address();
    this.latitude = asked.latitude();
    this.longitude = asked.longitude();
    this.zone = asked.zone();
  }

  ZoneId zone() {
    return zone;
  }
}
