package org.ecs.subscriber;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.ecs.common.Audit;
import org.ecs.common.Reason;
import org.ecs.common.Refusal;
import org.jspecify.annotations.Nullable;

/** The vehicles of accounts, by their plates. */
@Stateless
public class Vehicles {

  private static final int LONGEST_PLATE = 20;
  private static final int LONGEST_REMARK = 200;

  @PersistenceContext private EntityManager db;
  @Inject private Clock clock;
  @Inject private Audit audit;
  @Inject private Accounts accounts;
  @Inject private SearchWords search;

  /**
   * Adds a vehicle.
   *
   * @param plate 2 to 20 characters with letters or digits; refused if the account has it already
   * @param remark at most 200 characters, e.g. the model
   */
  public void add(AccountId account, String plate, @Nullable String remark) {
    String written = plate.strip().toUpperCase(Locale.ROOT);
    if (Spelling.joined(written).length() < 2 || written.length() > LONGEST_PLATE) {
      throw new Refusal(Reason.PLATE_MALFORMED, plate);
    }
    if (remark != null && remark.length() > LONGEST_REMARK) {
      throw new Refusal(Reason.REQUEST_MALFORMED, "a remark of " + remark.length() + " characters");
    }
    if (has(account, written)) {
      throw new Refusal(Reason.VEHICLE_TAKEN, written);
    }
    db.persist(new Vehicle(account, written, remark, clock.instant()));
    noted("vehicle.add", account, written);
  }

  public void remove(AccountId account, long id) {
    Vehicle vehicle = db.find(Vehicle.class, id);
    if (vehicle == null || !vehicle.of(account)) {
      throw new Refusal(Reason.VEHICLE_UNKNOWN, id);
    }
    db.remove(vehicle);
    noted("vehicle.remove", account, vehicle.plate());
  }

  /** An account's vehicles by plate. */
  public List<VehicleRow> of(AccountId account) {
    return db.createQuery(
            "select new org.ecs.subscriber.VehicleRow(v.id, v.plate, v.remark, v.addedAt)"
                + " from Vehicle v where v.accountId = :account order by v.plate",
            VehicleRow.class)
        .setParameter("account", account)
        .getResultList();
  }

  private boolean has(AccountId account, String plate) {
    return !db.createQuery(
            "select v.id from Vehicle v where v.accountId = :account and v.plateWord = :word",
            Long.class)
        .setParameter("account", account)
        .setParameter("word", Spelling.joined(plate))
        .getResultList()
        .isEmpty();
  }

  private void noted(String what, AccountId account, String plate) {
    audit.note(what, accounts.get(account).number(), plate);
    search.index(account);
  }
}
