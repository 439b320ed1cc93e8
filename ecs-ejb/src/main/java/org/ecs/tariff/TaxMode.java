package org.ecs.tariff;

/** Whether the prices of a tariff are without (NET) or with (GROSS) value added tax. */
public enum TaxMode {
  NET,
  GROSS
}
