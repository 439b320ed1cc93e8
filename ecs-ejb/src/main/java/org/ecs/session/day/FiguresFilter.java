package org.ecs.session.day;

/**
 * Whose figures a list wants, of which days, and in which order.
 *
 * @param text is contained in the identity, the name or the site; empty: any
 */
public record FiguresFilter(String text, Period period, Order order) {

  /** By what a list is sorted, what needs looking at first; the identity decides between equals. */
  public enum Order {
    IDENTITY("s.identity"),
    AVAILABILITY("sum(d.available) * 10000 / nullif(sum(d.measured), 0) asc nulls last"),
    UTILISATION("sum(d.occupied) * 10000 / nullif(sum(d.connectors), 0) desc nulls last"),
    ENERGY("sum(d.energyWh) desc"),
    SESSIONS("sum(d.sessions) desc"),
    ERRORS("sum(d.errors) desc");

    private final String clause;

    Order(String clause) {
      this.clause = clause;
    }

    String clause() {
      return clause;
    }
  }
}
