package org.ecs.it.broken.session;

import jakarta.persistence.Entity;
import org.ecs.it.broken.common.Low;

/**
 * A fixture that breaks rules: a public entity, a cycle, a floating-point amount, the machine's own
 * clock.
 */
@Entity
public class High {
  Low low;
  double amount;

  long now() {
    return java.time.Instant.now().toEpochMilli();
  }
}
