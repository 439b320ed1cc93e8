package org.ecs.payment;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Names that nobody guesses: 24 letters, so that none looks like the number of a card. */
final class PaymentKey {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int LENGTH = 24;

  private PaymentKey() {}

  static String fresh() {
    return RANDOM
        .ints(LENGTH, 'a', 'z' + 1)
        .mapToObj(letter -> String.valueOf((char) letter))
        .collect(Collectors.joining());
  }
}
