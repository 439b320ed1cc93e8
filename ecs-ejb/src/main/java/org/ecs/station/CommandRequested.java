package org.ecs.station;

/** A command waits to be sent, or {@link #MANY} do. */
public record CommandRequested(long command) {

  public static final long MANY = 0;
}
