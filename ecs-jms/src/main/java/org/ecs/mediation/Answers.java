package org.ecs.mediation;

import org.jspecify.annotations.Nullable;

/**
 * The last few answers to one station, so that the same message gets the same answer and has no
 * second effect. The same message has the same id and the same text: a station that counts its ids
 * from 1 again means something else by them.
 */
final class Answers {

  private static final int KEPT = 6;

  /** Longer ones are rare, and what they answer is kept once by the services as well. */
  private static final int LONGEST = 500;

  private record Answered(String id, long print, String answer, boolean past) {}

  private final @Nullable Answered[] ring = new Answered[KEPT];
  private int next;

  synchronized @Nullable String to(String id, String message) {
    for (Answered answered : ring) {
      if (answered != null && answered.id.equals(id) && answered.print == print(message)) {
        return answered.answer;
      }
    }
    return null;
  }

  synchronized void keep(String id, String message, String answer, boolean past) {
    if (answer.length() <= LONGEST) {
      ring[next] = new Answered(id, print(message), answer, past);
      next = (next + 1) % KEPT;
    }
  }

  /** A new connection: only what was said of the past is the same when it is said again. */
  synchronized void reconnected() {
    for (int i = 0; i < KEPT; i++) {
      Answered answered = ring[i];
      if (answered != null && !answered.past) {
        ring[i] = null;
      }
    }
  }

  /** 64 bits of the text (FNV-1a), which keep the ring small. */
  private static long print(String message) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < message.length(); i++) {
      hash = (hash ^ message.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }
}
