package org.ecs.station;

/**
 * The way to a station that is connected, whatever protocol it speaks. Example: {@code send(42,
 * station 7, RESET hard)} writes one message to the station's connection and returns; when the
 * station answers, or 30 seconds are over, {@link Commands#ended} is called once with the outcome.
 */
public interface StationLink {

  /**
   * Sends a command.
   *
   * @return false if the station is not connected here or owes an answer to an earlier command;
   *     then nothing was sent and nothing will be reported
   */
  boolean send(long commandId, StationId station, Command command);
}
