package org.ecs.it.broken.common;

import org.ecs.it.broken.session.High;

/** A fixture that breaks the import table: the lowest package looks up. */
public class Low {
  High high;
}
