package org.ecs.web.office;

import java.io.Serializable;
import java.math.BigDecimal;
import org.ecs.common.Power;
import org.ecs.station.ConnectorKind;
import org.ecs.station.NewStation.NewConnector;
import org.jspecify.annotations.Nullable;

/** A line of the form for a new station: a connector, or nothing if no kind is chosen. */
public final class NewPlug implements Serializable {

  private static final long serialVersionUID = 1;

  private @Nullable ConnectorKind kind;
  private @Nullable String kilowatts;

  NewPlug(@Nullable ConnectorKind kind) {
    this.kind = kind;
  }

  /** Null where the line is not filled in, or not wholly. */
  @Nullable NewConnector connector() {
    return kind == null || kilowatts == null
        ? null
        : new NewConnector(kind, Power.ofKilowatts(decimal(kilowatts).toPlainString()));
  }

  /** With a comma or a point, as the form lets through. */
  static BigDecimal decimal(String text) {
    return new BigDecimal(text.replace(',', '.'));
  }

  public @Nullable ConnectorKind getKind() {
    return kind;
  }

  public void setKind(@Nullable ConnectorKind kind) {
    this.kind = kind;
  }

  public @Nullable String getKilowatts() {
    return kilowatts;
  }

  public void setKilowatts(@Nullable String kilowatts) {
    this.kilowatts = kilowatts;
  }
}
