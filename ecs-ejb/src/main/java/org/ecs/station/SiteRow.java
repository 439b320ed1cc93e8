package org.ecs.station;

import java.math.BigDecimal;
import java.time.ZoneId;

/** A site as its page shows it. */
public record SiteRow(
    String name, String address, BigDecimal latitude, BigDecimal longitude, ZoneId zone) {}
