package org.ecs.finance.invoicing;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Comes without being rung for: for what a lost ring or a kill left. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN) // a long run does not hold up the ladder
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InvoicingTimer {

  @Inject private Invoicing invoicing;

  @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
  public void work() {
    invoicing.work();
  }

  /** The ladder, in the morning; each hour until the day's steps are all taken. */
  @Schedule(hour = "*", minute = "23", persistent = false)
  public void dun() {
    invoicing.dun();
  }
}
