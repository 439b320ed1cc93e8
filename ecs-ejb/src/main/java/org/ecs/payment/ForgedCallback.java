package org.ecs.payment;

/** A callback that is not signed by who knows the secret, or was signed too long ago. */
public class ForgedCallback extends RuntimeException {
  private static final long serialVersionUID = 1;

  public ForgedCallback(String why) {
    super(why);
  }
}
