package org.ecs.common;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/**
 * A transaction apart from the caller's: for a row that several may want to make at once, where the
 * unique key lets one of them make it and the others find it. Its failure leaves the caller's
 * transaction as it was.
 */
@Stateless
public class Apart {

  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void run(Runnable work) {
    work.run();
  }
}
