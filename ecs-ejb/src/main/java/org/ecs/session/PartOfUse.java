package org.ecs.session;

import java.util.List;
import org.ecs.common.Energy;
import org.ecs.common.Money;

/**
 * What an account used in a part of a time: ended sessions, energy, and their price in each
 * currency.
 *
 * @param key a day ({@code 2026-05-03}), a month ({@code 2026-05}) or the station's identity
 * @param name of the station; else the key again
 */
public record PartOfUse(String key, String name, long sessions, Energy energy, List<Money> gross) {

  static PartOfUse none(String key) {
    return new PartOfUse(key, key, 0, Energy.ZERO, List.of());
  }
}
