package org.ecs.sms;

/**
 * What became of a text: SENT to the centre, then DELIVERED or FAILED as its receipts say; REFUSED
 * by ECS itself, which sends no more than so many a day to one number.
 */
public enum OutgoingState {
  SENT,
  DELIVERED,
  FAILED,
  REFUSED
}
