package org.ecs.tariff;

import static org.ecs.tariff.Rule.must;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prices that hold together under the same restrictions; at most one per dimension. */
public record Element(List<Component> components, Restrictions restrictions) {

  public Element {
    components = List.copyOf(components);
    must(!components.isEmpty(), "components: at least one");
    must(
        components.stream().map(Component::dimension).distinct().count() == components.size(),
        "components: one per dimension");
    must(
        restrictions.booking() == null || components.stream().allMatch(Element::bookable),
        "reservation: only TIME and FLAT");
  }

  public static Element of(Component... components) {
    return new Element(List.of(components), Restrictions.NONE);
  }

  public Element when(Restrictions narrower) {
    return new Element(components, narrower);
  }

  @Nullable Component component(Dimension dimension) {
    for (int i = 0; i < components.size(); i++) {
      if (components.get(i).dimension() == dimension) {
        return components.get(i);
      }
    }
    return null;
  }

  private static boolean bookable(Component component) {
    return component.dimension() == Dimension.TIME || component.dimension() == Dimension.FLAT;
  }
}
