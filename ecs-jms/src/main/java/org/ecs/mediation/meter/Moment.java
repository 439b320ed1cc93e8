package org.ecs.mediation.meter;

import org.ecs.common.Energy;
import org.ecs.common.Power;
import org.ecs.session.Sample;
import org.ecs.session.When;
import org.jspecify.annotations.Nullable;

/**
 * All that was sampled at one time, which makes one {@link Sample}: what rating and pages use as
 * numbers, everything else (other measurands, other places than the outlet, signed or unreadable
 * values) as text.
 */
final class Moment {

  private static final int DETAIL = 2000;

  private final Quantity register = new Quantity();
  private final Quantity power = new Quantity();
  private final Quantity current = new Quantity();
  private final Quantity charge = new Quantity();
  private final StringBuilder detail = new StringBuilder();

  void add(SampledValue sampled) {
    if (!sampled.signed() && used(sampled)) {
      return;
    }
    if (detail.length() < DETAIL) {
      detail.append(detail.isEmpty() ? "" : "; ").append(sampled.shown());
    }
  }

  private boolean used(SampledValue sampled) {
    boolean outlet = sampled.location().equals("Outlet") || sampled.location().equals("Cable");
    return switch (sampled.measurand() + "/" + sampled.unit()) {
      case "Energy.Active.Import.Register/Wh" -> outlet && register.add(sampled, 0);
      case "Energy.Active.Import.Register/kWh" -> outlet && register.add(sampled, 1);
      case "Power.Active.Import/W", "Power.Active.Import/" -> outlet && power.add(sampled, 0);
      case "Power.Active.Import/kW" -> outlet && power.add(sampled, 1);
      case "Current.Import/A", "Current.Import/" -> outlet && current.add(sampled, 1);
      case "SoC/Percent", "SoC/" -> charge.add(sampled, 0);
      default -> false;
    };
  }

  Sample sample(When when) {
    @Nullable Long wattHours = register.sum();
    @Nullable Long watts = power.sum();
    return new Sample(
        when,
        wattHours == null ? null : new Energy(wattHours),
        watts == null ? null : new Power(watts),
        current.largest(),
        percent(),
        detail.isEmpty() ? null : cut());
  }

  private String cut() {
    int end = Math.min(detail.length(), DETAIL);
    boolean halved = end < detail.length() && Character.isLowSurrogate(detail.charAt(end));
    return detail.substring(0, halved ? end - 1 : end);
  }

  private @Nullable Integer percent() {
    @Nullable Long percent = charge.sum();
    return percent == null ? null : (int) Math.max(0, Math.min(100, percent));
  }
}
