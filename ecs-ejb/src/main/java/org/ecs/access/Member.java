package org.ecs.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * The person, or the other system, behind a sign-in of staff or of an integrator. A password that
 * is due, because somebody else has made it, is changed at the next sign-in.
 */
@Entity
@Table(name = "staff_member")
class Member {

  @Id
  @Column(name = "lower_name")
  private String name;

  private String fullName;
  private @Nullable String email;
  private @Nullable String language;
  private boolean passwordDue;

  @SuppressWarnings("NullAway")
  protected Member() {}

  Member(String name, String fullName) {
    this.name = name;
    this.fullName = fullName;
  }

  void describe(String newFullName, @Nullable String newEmail) {
    this.fullName = newFullName;
    this.email = newEmail;
  }

  void speak(@Nullable String newLanguage) {
    this.language = newLanguage;
  }

  void passwordIsDue() {
    this.passwordDue = true;
  }

  void passwordIsTheirOwn() {
    this.passwordDue = false;
  }
}
