package org.ecs.finance;

import jakarta.ejb.ApplicationException;

/** Work for one row went wrong and left nothing behind: which row, and why. */
@ApplicationException(rollback = true)
public class PartFailed extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final long part;

  PartFailed(long part, RuntimeException why) {
    super(why);
    this.part = part;
  }

  public long part() {
    return part;
  }
}
