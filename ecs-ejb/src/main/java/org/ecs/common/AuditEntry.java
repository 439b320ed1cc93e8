package org.ecs.common;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One entry of the audit trail; written once, never changed. */
@Entity
@Table(name = "audit_entry")
class AuditEntry {

  @Id
  @GeneratedValue(generator = "audit_entry_seq")
  @SequenceGenerator(name = "audit_entry_seq", sequenceName = "audit_entry_seq")
  private long id;

  @Column(name = "happened_at")
  private Instant at;

  private String who;
  private String fromWhere;
  private String what;
  private String subject;
  private String detail;

  @SuppressWarnings("NullAway")
  protected AuditEntry() {}

  AuditEntry(Instant at, Caller caller, String what, String subject, String detail) {
    this.at = at;
    this.who = cut(caller.name(), 100);
    this.fromWhere = cut(caller.from(), 100);
    this.what = what;
    this.subject = cut(subject, 100);
    this.detail = cut(detail, 1000);
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
