package org.ecs.tariff;

import java.time.Instant;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** A tariff in a list, with its newest version; that one may not have started yet. */
public record TariffRow(
    String code,
    String name,
    Currency currency,
    @Nullable Integer version,
    @Nullable Instant validFrom) {}
