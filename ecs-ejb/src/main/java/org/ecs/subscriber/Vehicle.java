package org.ecs.subscriber;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A vehicle that an account's subscriber drives; its plate is written once for each account. */
@Entity
@Table(name = "vehicle")
class Vehicle {

  @Id
  @GeneratedValue(generator = "vehicle_seq")
  @SequenceGenerator(name = "vehicle_seq", sequenceName = "vehicle_seq")
  private long id;

  private AccountId accountId;
  private String plate;
  private String plateWord;
  private @Nullable String remark;
  private Instant addedAt;

  @SuppressWarnings("NullAway")
  protected Vehicle() {}

  Vehicle(AccountId account, String plate, @Nullable String remark, Instant at) {
    this.accountId = account;
    this.plate = plate;
    this.plateWord = Spelling.joined(plate);
    this.remark = remark;
    this.addedAt = at;
  }

  boolean of(AccountId account) {
    return accountId.equals(account);
  }

  String plate() {
    return plate;
  }
}
