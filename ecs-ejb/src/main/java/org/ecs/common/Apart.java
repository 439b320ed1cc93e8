package org.ecs.common;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;

/**
 * A transaction apart from the caller's: for a row that several may want to make at once, where the
 * unique key lets one of them make it and the others find it. Its failure leaves the caller's
 * transaction as it was.
 */
@Stateless
public class Apart {

  @PersistenceContext private EntityManager db;

  /**
   * Refuses with CHANGED_MEANWHILE if the database does, as it does when somebody else was first.
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void run(Runnable work) {
    try {
      work.run();
      db.flush();
    } catch (PersistenceException e) {
      throw new Refusal(Reason.CHANGED_MEANWHILE, String.valueOf(e.getMessage()));
    }
  }
}
