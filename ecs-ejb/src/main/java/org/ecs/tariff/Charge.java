package org.ecs.tariff;

import java.util.List;
import org.ecs.common.Money;

/**
 * What a usage costs: net and gross are rounded once each, from the exact totals of the lines or
 * from the tariff's limits, and VAT is their difference.
 */
public record Charge(Money net, Money vat, Money gross, List<Line> lines) {

  public Charge {
    lines = List.copyOf(lines);
  }

  static Charge of(TariffTerms terms, List<Line> lines) {
    Fraction net = Fraction.ZERO;
    Fraction gross = Fraction.ZERO;
    for (int i = 0; i < lines.size(); i++) {
      net = net.plus(lines.get(i).net());
      gross = gross.plus(lines.get(i).gross());
    }
    Money roundedNet = Limits.net(terms).clamp(net).rounded(terms.currency());
    Money roundedGross = Limits.gross(terms).clamp(gross).rounded(terms.currency());
    return new Charge(roundedNet, roundedGross.minus(roundedNet), roundedGross, lines);
  }
}
