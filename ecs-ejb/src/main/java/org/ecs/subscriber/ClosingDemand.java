package org.ecs.subscriber;

/** What a closed account still needs: postpaid its last invoice, prepaid its balance back. */
public enum ClosingDemand {
  FINAL_INVOICE,
  BALANCE_RETURN
}
